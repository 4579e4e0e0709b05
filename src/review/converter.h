// Texts as the bytes of other encodings, and back.
#pragma once

#include <unicode/ucnv.h>

#include <optional>
#include <string>
#include <string_view>

#include "base/handle.h"

namespace lectern::review {

/// An encoding by its name in ICU. Throws Failure where ICU lacks it.
class Converter {
 public:
  explicit Converter(const char* encoding);

  /// The text's bytes; nothing where the encoding has no room for a character. Windows-1252 gives
  /// the C1 controls, as browsers do, to the five bytes that it leaves open.
  std::optional<std::string> bytes_of(std::string_view utf8) const;

  /// The bytes as UTF-8; nothing where they are none of the encoding.
  std::optional<std::string> text_of(std::string_view bytes) const;

 private:
  Handle<UConverter, ucnv_close> converter_;
};

}  // namespace lectern::review
