#include "proof/pinned_fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace lectern::proof {
namespace {

using FontSet = Handle<FcFontSet, FcFontSetDestroy>;
using FontPattern = Handle<FcPattern, FcPatternDestroy>;
using FontObjects = Handle<FcObjectSet, FcObjectSetDestroy>;
using FontConfig = Handle<FcConfig, FcConfigDestroy>;

const FcChar8* to_font_text(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

FontSet installed(const std::string& postscript_name) {
  const FontPattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_POSTSCRIPT_NAME, to_font_text(postscript_name));
  const FontObjects objects(FcObjectSetBuild(FC_FAMILY, FC_FILE, nullptr));
  return FontSet(FcFontList(nullptr, pattern.get(), objects.get()));
}

/// The first of its names is the English one.
std::string text_of(const FcPattern* font, const char* property) {
  FcChar8* text = nullptr;
  if (FcPatternGetString(font, property, 0, &text) != FcResultMatch) return "";
  return reinterpret_cast<const char*>(text);
}

}  // namespace

PinnedFonts::PinnedFonts(const std::vector<std::string>& postscript_names)
    : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
  const FontConfig config(FcConfigCreate());
  for (const std::string& name : postscript_names) {
    const FontSet found = installed(name);
    if (!found || found->nfont == 0) continue;
    families_[name] = text_of(found->fonts[0], FC_FAMILY);
    FcConfigAppFontAddFile(config.get(), to_font_text(text_of(found->fonts[0], FC_FILE)));
  }
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config.get());
}

std::string PinnedFonts::families_of(const std::vector<std::string>& postscript_names) const {
  std::string families;
  for (const std::string& name : postscript_names) {
    const auto found = families_.find(name);
    if (found != families_.end()) families += (families.empty() ? "" : ",") + found->second;
  }
  return families;
}

}  // namespace lectern::proof
