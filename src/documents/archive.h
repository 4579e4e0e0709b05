// The files in a ZIP archive, by libzip.
#pragma once

#include <zip.h>

#include <string>

#include "base/handle.h"

namespace lectern::documents {

class Archive {
 public:
  /// `bytes` outlive it. Throws Failure when it is no archive, such as a document with a password.
  explicit Archive(const std::string& bytes);

  /// Empty where there is no such file. Throws Failure when it is damaged or larger than any text.
  std::string read(const char* name) const;

 private:
  Handle<zip_t, zip_discard> zip_;
};

}  // namespace lectern::documents
