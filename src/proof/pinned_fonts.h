// The fonts that a proof may be set in: those of the panel, by their PostScript names.
#pragma once

#include <pango/pango.h>

#include <map>
#include <string>
#include <vector>

#include "base/handle.h"

namespace lectern::proof {

template <typename Object>
using GHandle = Handle<Object, g_object_unref>;

/// A collection of their files alone, since fontconfig picks wrong among families: of Noto Nastaliq
/// Urdu it takes the bold for the regular.
class PinnedFonts {
 public:
  /// What is not installed is passed over.
  explicit PinnedFonts(const std::vector<std::string>& postscript_names);

  /// As Pango asks for them, separated by commas.
  std::string families_of(const std::vector<std::string>& postscript_names) const;

  PangoFontMap* map() const { return map_.get(); }

 private:
  std::map<std::string, std::string> families_;  // by PostScript name
  GHandle<PangoFontMap> map_;
};

}  // namespace lectern::proof
