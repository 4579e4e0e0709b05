#include "documents/word_styles.h"

#include "base/ascii.h"
#include "base/number.h"
#include "base/utf8.h"

namespace lectern::documents {
namespace {

int number_or(const std::string& text, int otherwise) {
  return parse_number<int>(text).value_or(otherwise);
}

/// Which of the three languages of a run is meant: §17.3.2.20.
const char* kind_of(std::string_view text, const xmlNode* properties) {
  if (child(properties, "rtl") || child(properties, "cs")) return "bidi";
  for (const Character& character : characters(text)) {
    if (character.value >= 0x590 && character.value < 0x900) return "bidi";
    if (character.value >= 0x2E80 && character.value < 0xE000) return "eastAsia";
    if (character.value > ' ') break;
  }
  return "val";
}

}  // namespace

WordStyles::WordStyles(const std::string& xml) {
  if (xml.empty()) return;
  xml_ = parse_xml(xml);
  const xmlNode* root = xmlDocGetRootElement(xml_.get());
  for (const xmlNode* style : elements_in(root)) {
    if (!is_element(style, "style")) continue;
    styles_[attribute(style, "styleId")] = style;
    if (attribute(style, "type") == "paragraph" && attribute(style, "default") == "1") {
      default_paragraph_ = attribute(style, "styleId");
    }
  }
  defaults_ = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr");
}

void WordStyles::apply(const xmlNode* properties, WordParagraphStyle& result) {
  if (const xmlNode* outline = child(properties, "outlineLvl")) {
    const int level = number_or(attribute(outline, "val"), 9);
    result.heading = level < 9 ? level + 1 : 0;
  }
  const xmlNode* number = child(properties, "numPr");
  if (const xmlNode* list = child(number, "numId")) result.list = attribute(list, "val");
  if (const xmlNode* level = child(number, "ilvl"))
    result.level = number_or(attribute(level, "val"), 0);
}

void WordStyles::apply(const std::string& id, WordParagraphStyle& result, int depth) const {
  const auto found = styles_.find(id);
  if (found == styles_.end() || depth > 20) return;
  const xmlNode* style = found->second;
  apply(attribute(child(style, "basedOn"), "val"), result, depth + 1);
  const std::string name = in_small_letters(attribute(child(style, "name"), "val"));
  if (name.starts_with("heading ")) result.heading = number_or(name.substr(8), 1);
  if (name == "title") result.heading = 1;
  if (name.starts_with("toc ") || name == "table of figures") result.is_contents = true;
  apply(child(style, "pPr"), result);
}

WordParagraphStyle WordStyles::of_paragraph(const xmlNode* properties) const {
  WordParagraphStyle result;
  const std::string named = attribute(child(properties, "pStyle"), "val");
  result.style = named.empty() ? default_paragraph_ : named;
  apply(result.style, result, 0);
  apply(properties, result);
  return result;
}

std::optional<text::Shift> WordStyles::shift_of(const xmlNode* run_properties) const {
  const xmlNode* properties = run_properties;
  std::string id = attribute(child(properties, "rStyle"), "val");
  for (int depth = 0; depth < 20; ++depth) {
    const std::string alignment = attribute(child(properties, "vertAlign"), "val");
    if (alignment == "superscript") return text::Shift::Up;
    if (alignment == "subscript") return text::Shift::Down;
    const auto style = styles_.find(id);
    if (!alignment.empty() || style == styles_.end()) break;
    properties = child(style->second, "rPr");
    id = attribute(child(style->second, "basedOn"), "val");
  }
  return std::nullopt;
}

std::string WordStyles::language_of(std::string_view text, const xmlNode* run_properties,
                                    const WordParagraphStyle& paragraph) const {
  const char* kind = kind_of(text, run_properties);
  std::string language = attribute(child(run_properties, "lang"), kind);
  std::string id = paragraph.style;
  for (int depth = 0; language.empty() && !id.empty() && depth < 20; ++depth) {
    const auto style = styles_.find(id);
    if (style == styles_.end()) break;
    language = attribute(child(child(style->second, "rPr"), "lang"), kind);
    id = attribute(child(style->second, "basedOn"), "val");
  }
  return language.empty() ? attribute(child(defaults_, "lang"), kind) : language;
}

}  // namespace lectern::documents
