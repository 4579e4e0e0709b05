// Pages of the Web → text: what is said on them, without what stands around it.
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/failure.h"
#include "base/number.h"
#include "documents/decode.h"
#include "documents/document.h"
#include "documents/notes.h"
#include "documents/tables.h"
#include "documents/text_writer.h"
#include "documents/xml.h"

namespace lectern::documents {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 25> not_said{
    "script", "style",    "noscript", "template", "nav",    "aside", "head",      "form",  "button",
    "select", "textarea", "input",    "iframe",   "object", "svg",   "canvas",    "audio", "video",
    "map",    "dialog",   "rt",       "rp",       "del",    "menu",  "annotation"};

constexpr std::array<std::string_view, 30> blocks{
    "p",      "div",     "section", "article",    "main",     "header", "footer", "blockquote",
    "ul",     "ol",      "dl",      "dt",         "dd",       "table",  "tr",     "td",
    "th",     "caption", "figure",  "figcaption", "address",  "hr",     "pre",    "body",
    "center", "details", "summary", "hgroup",     "fieldset", "tbody"};

/// §4 of HTML's "content" property and ARIA: what is on the page and is not shown.
bool is_hidden(const xmlNode* node) {
  const std::string role = attribute(node, "role");
  return xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>("hidden")) ||
         attribute(node, "aria-hidden") == "true" || role == "navigation" || role == "banner" ||
         role == "contentinfo" || role == "search" || role == "complementary" ||
         attribute(node, "style").find("display:none") != std::string::npos ||
         attribute(node, "style").find("display: none") != std::string::npos;
}

/// `<sup><a href="#fn1">1</a></sup>`, or the other way round: the mark of a footnote.
bool is_note_mark(const xmlNode* node) {
  if (attribute(node, "role") == "doc-noteref") return true;
  const auto inner = elements_in(node);
  if (inner.size() != 1) return false;
  const bool link_raised = is_element(node, "sup") && attribute(inner[0], "href").starts_with('#');
  const bool raised_link = attribute(node, "href").starts_with('#') && is_element(inner[0], "sup");
  return link_raised || raised_link;
}

std::size_t place_among(const xmlNode* node) {
  std::size_t place = 0;
  for (const xmlNode* each = node->prev; each; each = each->prev) {
    place += each->type == XML_ELEMENT_NODE ? 1 : 0;
  }
  return place;
}

/// `<sup>`, and of a formula in MathML the second of `<msup>`.
std::optional<text::Shift> shift_of(const xmlNode* node) {
  const std::size_t place = place_among(node);
  const bool both = is_element(node->parent, "msubsup");
  const bool second = place == 1 && (both || is_element(node->parent, "msub"));
  const bool raised = (place == 1 && is_element(node->parent, "msup")) || (both && place == 2);
  if (is_element(node, "sup") || raised) return text::Shift::Up;
  if (is_element(node, "sub") || second) return text::Shift::Down;
  return std::nullopt;
}

/// `<div><br></div>`, `<p>&nbsp;</p>`: an empty paragraph, as editors write it.
bool is_blank_line(const xmlNode* node) {
  const std::string words = words_of(node);
  return words == "\u00A0" || (words.empty() && descendant(node, "br") && !descendant(node, "img"));
}

/// What writers of pages call the ways around a page, as DocBook's stylesheets do.
bool leads_around(const xmlNode* node) {
  constexpr std::array<std::string_view, 6> classes{"navheader", "navfooter", "toc",
                                                    "navbar",    "sidebar",   "breadcrumbs"};
  return is_one_of(attribute(node, "class"), classes);
}

/// Whether all that is said in it leads to other places of the page.
bool is_all_links(const xmlNode* node) {
  bool any = false;
  for (const xmlNode* each = node->children; each; each = each->next) {
    if (attribute(each, "href").starts_with('#')) {
      any = true;
    } else if (each->type == XML_TEXT_NODE) {
      if (content_of(each).find_first_not_of(" \t\r\n.:0123456789") != std::string::npos)
        return false;
    } else if (each->type == XML_ELEMENT_NODE) {
      if (!is_all_links(each)) return false;
      any = true;
    }
  }
  return any;
}

/// A list of what is on the page, or, as word processors write it, a line of one.
bool is_table_of_contents(const xmlNode* node) {
  if (!node) return false;
  if (attribute(node, "class").starts_with("MsoToc")) return true;
  const bool list = is_element(node, "ul") || is_element(node, "ol");
  return list && elements_in(node).size() > 1 && is_all_links(node);
}

/// `<h2>Contents</h2>` before it.
bool heads_table_of_contents(const xmlNode* node) {
  constexpr std::size_t longest = 60;
  const xmlNode* next = node->next;
  while (next && next->type != XML_ELEMENT_NODE) next = next->next;
  const bool list = is_element(node, "ul") || is_element(node, "ol");
  return !list && is_table_of_contents(next) && content_of(node).size() <= longest;
}

/// DPUB-ARIA 1.1, and what programs of before call it.
bool holds_notes(const xmlNode* node) {
  const std::string role = attribute(node, "role");
  const std::string kind = attribute(node, "class");
  return role == "doc-endnotes" || role == "doc-footnote" || role == "doc-backlink" ||
         kind == "footnotes" || kind == "footnote" || kind == "footnote-back";
}

class PageReader {
 public:
  std::vector<WrittenParagraph> read(const xmlNode* root, bool whole_page) {
    whole_page_ = whole_page;
    read_children(root);
    return writer_.release();
  }

  std::vector<std::vector<std::string>> take_rows() { return std::move(tables_.rows); }

  std::vector<std::string> take_notes() {
    if (notes_ > 0) tables_.notes.push_back(footnotes_note(notes_));
    return std::move(tables_.notes);
  }

 private:
  /// Of the header of a page, which may be a site's, no more than the page's title.
  void read_title(const xmlNode* around) {
    const xmlNode* title = descendant(around, "h1");
    if (title && !descendant(around, "nav")) read_element(title);
  }

  void read_children(const xmlNode* parent) {
    for (const xmlNode* node = parent->children; node; node = node->next) {
      if (node->type == XML_ELEMENT_NODE) {
        read_element(node);
      } else if (lines_kept_) {
        writer_.add_lines(content_of(node));
      } else {
        writer_.add(content_of(node));
      }
    }
  }

  void read_element(const xmlNode* node) {
    const std::string_view name = name_of(node);
    const bool around = whole_page_ && (name == "header" || name == "footer");
    if (is_note_mark(node)) ++notes_;
    if (is_one_of(name, not_said) || is_hidden(node) || is_note_mark(node) || holds_notes(node) ||
        leads_around(node))
      return;
    if (is_table_of_contents(node) || heads_table_of_contents(node)) return;
    if (around) return read_title(node);
    if (name == "br") return writer_.break_line();
    if (name.size() == 2 && name[0] == 'h' && is_digit(name[1])) {
      writer_.begin_heading(name[1] - '0');
      read_children(node);
      writer_.end_paragraph();
      return;
    }
    if (name == "li") return read_item(node);
    if (const auto shift = shift_of(node)) {
      return write_shifted(writer_, *shift, [&] { read_children(node); });
    }
    if (name == "table") return read_table(node);
    if (!is_one_of(name, blocks)) return read_children(node);
    writer_.end_paragraph();
    const bool kept = std::exchange(lines_kept_, lines_kept_ || name == "pre");
    read_children(node);
    lines_kept_ = kept;
    if (!writer_.end_paragraph() && is_blank_line(node)) writer_.leave_blank();
  }

  void read_table(const xmlNode* node) {
    writer_.end_paragraph();
    CellRows table;
    read_rows(node, table);
    tables_.add(table, writer_);
  }

  void read_rows(const xmlNode* parent, CellRows& table) {
    for (const xmlNode* node : elements_in(parent)) {
      if (is_element(node, "caption")) {
        read_element(node);
      } else if (!is_element(node, "tr")) {
        read_rows(node, table);  // of the head, of the body
      } else {
        auto& cells = table.emplace_back();
        for (const xmlNode* cell : elements_in(node)) cells.push_back(read_cell(cell));
      }
    }
  }

  Cell read_cell(const xmlNode* node) {
    return written_apart(writer_, [&] { read_children(node); });
  }

  void read_item(const xmlNode* node) {
    std::string mark = "-";
    if (is_element(node->parent, "ol")) {
      constexpr int most = 9999;
      int after = 0;
      const xmlNode* numbered = node;
      for (; numbered && attribute(numbered, "value").empty(); numbered = numbered->prev) {
        if (numbered != node && is_element(numbered, "li")) ++after;
      }
      const std::string first =
          numbered ? attribute(numbered, "value") : attribute(node->parent, "start");
      if (numbered && numbered != node) ++after;
      const int number = std::clamp(parse_number<int>(first).value_or(1), 0, most) + after;
      mark = std::to_string(number) + '.';
    }
    writer_.begin_item(std::move(mark));
    read_children(node);
    writer_.end_paragraph();
  }

  TextWriter writer_;
  bool whole_page_ = false;
  bool lines_kept_ = false;
  Tables tables_;
  std::size_t notes_ = 0;  ///< marks of footnotes
};

/// The only one of its kind, where a page says which part it is about.
const xmlNode* only(const xmlNode* root, std::string_view name) {
  const xmlNode* found = descendant(root, name);
  if (!found) return nullptr;
  for (const xmlNode* next = found->next; next; next = next->next) {
    if (is_element(next, name) || descendant(next, name)) return nullptr;
  }
  return found;
}

std::string language_of(const xmlNode* root) {
  for (const xmlNode* node : {root, descendant(root, "body")}) {
    std::string language = attribute(node, "lang");
    if (!language.empty()) return language;
  }
  return {};
}

/// `<meta charset="…">`, `<meta http-equiv="Content-Type" content="…charset=…">`, `<?xml
/// encoding=…?>`.
std::string stated_encoding(const std::string& bytes) {
  std::string head = bytes.substr(0, 2048);
  std::transform(head.begin(), head.end(), head.begin(), lower);
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t place = head.find(key);
    if (place == std::string::npos) continue;
    const std::size_t begin = head.find_first_not_of("\"' ", place + key.size());
    if (begin == std::string::npos) continue;
    return head.substr(begin, head.find_first_of("\"' ;>/?", begin) - begin);
  }
  return {};
}

}  // namespace

Document read_web_page(const std::string& bytes, const Hints& hints) {
  const std::string stated = hints.encoding.empty() ? stated_encoding(bytes) : hints.encoding;
  Document document;
  const std::string text = decoded(bytes, stated, hints.language, document.notes);
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                          HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  const Xml page(
      htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
  const xmlNode* root = page ? xmlDocGetRootElement(page.get()) : nullptr;
  if (!root) throw Failure("holds no page");
  const xmlNode* main = only(root, "main");
  if (!main) main = only(root, "article");
  const auto read = [&](const xmlNode* node, bool whole_page) {
    PageReader reader;
    write(reader.read(node, whole_page), document);
    if (document.text.empty()) return;
    document.rows = reader.take_rows();
    std::ranges::move(reader.take_notes(), std::back_inserter(document.notes));
  };
  if (main) read(main, false);
  if (document.text.empty()) read(root, true);
  if (document.text.empty()) read(root, false);
  document.language = language_of(root);
  return document;
}

}  // namespace lectern::documents
