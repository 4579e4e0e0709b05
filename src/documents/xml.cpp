#include "documents/xml.h"

#include <libxml/parser.h>

#include "base/failure.h"

namespace lectern::documents {
namespace {

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

void add(std::string_view text, std::string& words) {
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space || !(words.empty() || words.ends_with(' '))) words += space ? ' ' : c;
  }
}

void add_words(const xmlNode* node, std::string& words) {
  for (const xmlNode* each = node ? node->children : nullptr; each; each = each->next) {
    const std::string_view name = name_of(each);
    if (name.empty()) add(content_of(each), words);
    if (name.empty() || name == "instrText") continue;
    add_words(each, words);
    if (name == "p" || name == "tab") add(" ", words);
  }
}

}  // namespace

Xml parse_xml(const std::string& bytes) {
  // without XML_PARSE_NOENT and XML_PARSE_HUGE: entities stay as they are, and depth is bounded
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                          XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  Xml xml(xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
  if (!xml) {
    const xmlError* error = xmlGetLastError();
    std::string reason = error && error->message ? error->message : "it is no XML";
    while (reason.ends_with('\n')) reason.pop_back();
    throw Failure("is damaged: " + reason +
                  (error && error->line > 0 ? " in line " + std::to_string(error->line) : ""));
  }
  if (xml->intSubset && xml->intSubset->entities) {
    throw Failure("declares entities, which no file of this kind has any need of: it is refused");
  }
  return xml;
}

std::string_view name_of(const xmlNode* node) {
  return node && node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

bool is_element(const xmlNode* node, std::string_view name) { return name_of(node) == name; }

std::string attribute(const xmlNode* node, const char* name) {
  if (!node || node->type != XML_ELEMENT_NODE) return {};
  for (const xmlAttr* each = node->properties; each; each = each->next) {
    if (view(each->name) != name) continue;
    std::string value;
    for (const xmlNode* part = each->children; part; part = part->next) {
      value += view(part->content);
    }
    return value;
  }
  return {};
}

std::vector<const xmlNode*> elements_in(const xmlNode* node) {
  std::vector<const xmlNode*> elements;
  for (const xmlNode* each = node ? node->children : nullptr; each; each = each->next) {
    if (each->type == XML_ELEMENT_NODE) elements.push_back(each);
  }
  return elements;
}

const xmlNode* child(const xmlNode* node, std::string_view name) {
  for (const xmlNode* each = node ? node->children : nullptr; each; each = each->next) {
    if (is_element(each, name)) return each;
  }
  return nullptr;
}

const xmlNode* descendant(const xmlNode* node, std::string_view name) {
  for (const xmlNode* each = node ? node->children : nullptr; each; each = each->next) {
    if (is_element(each, name)) return each;
    if (const xmlNode* found = descendant(each, name)) return found;
  }
  return nullptr;
}

std::string words_of(const xmlNode* node) {
  std::string words;
  add_words(node, words);
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string_view content_of(const xmlNode* node) {
  const bool is_text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
  return is_text ? view(node->content) : std::string_view();
}

}  // namespace lectern::documents
