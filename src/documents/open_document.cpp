// Texts of LibreOffice: OpenDocument (ISO/IEC 26300) → text.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/number.h"
#include "documents/archive.h"
#include "documents/document.h"
#include "documents/majority.h"
#include "documents/notes.h"
#include "documents/tables.h"
#include "documents/text_writer.h"
#include "documents/xml.h"

namespace lectern::documents {
namespace {

class OpenDocumentReader {
 public:
  /// Automatic and named styles, and what all texts have.
  void learn_styles(const xmlNode* parent) {
    for (const xmlNode* style : elements_in(parent)) {
      const std::string name = attribute(style, "name");
      if (is_element(style, "default-style") && attribute(style, "family") == "paragraph") {
        default_language_ = language_in(style);
      } else if (is_element(style, "style")) {
        languages_of_[name] = language_in(style);
        parents_[name] = attribute(style, "parent-style-name");
        shifts_[name] = shift_in(style);
        if (attribute(child(style, "text-properties"), "display") == "none")
          hidden_.push_back(name);
      } else if (is_element(style, "list-style")) {
        numbered_[name] = child(style, "list-level-style-number") != nullptr &&
                          is_element(elements_in(style).front(), "list-level-style-number");
      }
    }
  }

  Document read(const xmlNode* text) {
    read_blocks(text, "");
    Document document;
    write(writer_.release(), document);
    document.language = majority_.language();
    document.rows = std::move(tables_.rows);
    std::ranges::move(tables_.notes, std::back_inserter(document.notes));
    if (comments_ > 0) document.notes.push_back(comments_note);
    if (notes_ > 0) document.notes.push_back(footnotes_note(notes_));
    return document;
  }

 private:
  /// fo:language and fo:country, or those of other scripts where they are said and these are not.
  static std::string language_in(const xmlNode* style) {
    const xmlNode* properties = child(style, "text-properties");
    for (const char* suffix : {"", "-asian", "-complex"}) {
      const std::string language =
          attribute(properties, ("language" + std::string(suffix)).c_str());
      const std::string country = attribute(properties, ("country" + std::string(suffix)).c_str());
      if (language.empty() || language == "none" || language == "zxx") continue;
      return country.empty() || country == "none" ? language : language + '-' + country;
    }
    return {};
  }

  /// `super 58%`, `-33% 58%`
  static std::optional<text::Shift> shift_in(const xmlNode* style) {
    const std::string position = attribute(child(style, "text-properties"), "text-position");
    if (position.empty() || position.starts_with("0%")) return std::nullopt;
    const bool down = position.starts_with("sub") || position.starts_with('-');
    return down ? text::Shift::Down : text::Shift::Up;
  }

  std::optional<text::Shift> shift_of(std::string style) const {
    for (int depth = 0; depth < 20; ++depth) {
      const auto found = shifts_.find(style);
      if (found == shifts_.end()) break;
      if (found->second) return found->second;
      style = parents_.at(style);
    }
    return std::nullopt;
  }

  std::string language_of(std::string style) const {
    for (int depth = 0; !style.empty() && depth < 20; ++depth) {
      const auto found = languages_of_.find(style);
      if (found == languages_of_.end()) break;
      if (!found->second.empty()) return found->second;
      style = parents_.at(style);
    }
    return default_language_;
  }

  /// By the name that it has in every language of the program.
  bool is_title(std::string style) const {
    for (int depth = 0; !style.empty() && depth < 20; ++depth) {
      if (style == "Title") return true;
      const auto parent = parents_.find(style);
      if (parent == parents_.end()) return false;
      style = parent->second;
    }
    return false;
  }

  void read_blocks(const xmlNode* parent, const std::string& mark) {
    for (const xmlNode* node : elements_in(parent)) {
      const std::string_view name = name_of(node);
      if (name == "h") {
        writer_.begin_heading(parse_number<int>(attribute(node, "outline-level")).value_or(1));
        read_paragraph(node);
      } else if (name == "p") {
        if (!mark.empty() && node == elements_in(parent).front()) writer_.begin_item(mark);
        if (is_title(attribute(node, "style-name"))) writer_.begin_heading(1);
        read_paragraph(node);
      } else if (name == "list") {
        read_list(node);
      } else if (name == "table") {
        read_table(node);
      } else if (name != "tracked-changes" && name != "table-of-content" &&
                 name != "alphabetical-index" && name != "illustration-index" &&
                 name != "bibliography" && name != "forms" && name != "sequence-decls") {
        read_blocks(node, "");  // sections, frames
      }
    }
  }

  void read_table(const xmlNode* node) {
    CellRows table;
    read_rows(node, table);
    tables_.add(table, writer_);
  }

  void read_rows(const xmlNode* parent, CellRows& table) {
    for (const xmlNode* node : elements_in(parent)) {
      if (!is_element(node, "table-row")) {
        read_rows(node, table);  // rows of the head, of groups
        continue;
      }
      auto& cells = table.emplace_back();
      for (const xmlNode* cell : elements_in(node)) cells.push_back(read_cell(cell));
    }
  }

  Cell read_cell(const xmlNode* node) {
    return written_apart(writer_, [&] { read_blocks(node, ""); });
  }

  void read_list(const xmlNode* list) {
    const auto style = numbered_.find(attribute(list, "style-name"));
    if (style != numbered_.end()) numbers_ = style->second;
    int number = 0;
    for (const xmlNode* item : elements_in(list)) {
      const auto start = parse_number<int>(attribute(item, "start-value"));
      if (start) number = *start - 1;
      const std::string mark = is_element(item, "list-header") ? ""
                               : numbers_                      ? std::to_string(++number) + '.'
                                                               : "-";
      read_blocks(item, mark);
    }
  }

  void read_paragraph(const xmlNode* node) {
    read_inline(node, language_of(attribute(node, "style-name")));
    if (!writer_.end_paragraph() && boxes_.empty()) writer_.leave_blank();
    for (const xmlNode* box : std::exchange(boxes_, {})) read_blocks(box, "");
  }

  void read_inline(const xmlNode* parent, const std::string& language) {
    for (const xmlNode* node = parent->children; node; node = node->next) {
      const std::string_view name = name_of(node);
      if (name.empty()) {
        writer_.add(content_of(node));
        majority_.add(language, content_of(node).size());
      } else if (name == "line-break") {
        writer_.break_line();
      } else if (name == "tab") {
        writer_.add_gap();
      } else if (name == "s") {
        writer_.add(" ");
      } else if (name == "note") {
        ++notes_;
      } else if (name == "annotation") {
        ++comments_;
      } else if (name == "ruby") {
        read_inline(child(node, "ruby-base") ? child(node, "ruby-base") : node, language);
      } else if (name == "frame" || name == "custom-shape") {
        boxes_.push_back(node);
      } else if (name == "span") {
        const std::string style = attribute(node, "style-name");
        if (std::find(hidden_.begin(), hidden_.end(), style) != hidden_.end()) continue;
        const auto own = languages_of_.find(style);
        const auto around = writer_.shift({});
        const auto shift = shift_of(style);
        writer_.shift(shift ? shift : around);
        read_inline(node,
                    own == languages_of_.end() || own->second.empty() ? language : own->second);
        writer_.shift(around);
      } else if (name != "hidden-text" && name != "annotation-end" && name != "script") {
        read_inline(node, language);  // links, fields, marks
      }
    }
  }

  std::map<std::string, std::string> languages_of_;
  std::map<std::string, std::string> parents_;
  std::map<std::string, std::optional<text::Shift>> shifts_;
  std::map<std::string, bool> numbered_;
  std::vector<std::string> hidden_;
  std::string default_language_;
  TextWriter writer_;
  Majority majority_;
  Tables tables_;
  std::vector<const xmlNode*> boxes_;
  bool numbers_ = false;
  std::size_t comments_ = 0;
  std::size_t notes_ = 0;
};

/// What the pages of all kinds have at their heads and feet.
void note_running_words(const xmlNode* root, std::vector<std::string>& notes) {
  for (const char* kind : {"header", "footer"}) {
    for (const xmlNode* page : elements_in(child(root, "master-styles"))) {
      std::string note = running_note(kind, words_of(child(page, kind)));
      if (note.empty()) continue;
      notes.push_back(std::move(note));
      break;
    }
  }
}

}  // namespace

Document read_open_document(const std::string& bytes) {
  OpenDocumentReader reader;
  std::string content = bytes;
  Xml styles;
  if (!bytes.starts_with("<")) {
    const Archive archive(bytes);
    if (archive.read("META-INF/manifest.xml").find("encryption-data") != std::string::npos) {
      throw Failure("has a password: save it without");
    }
    content = archive.read("content.xml");
    if (content.empty()) throw Failure("is no OpenDocument text: there is no content.xml in it");
    const std::string named = archive.read("styles.xml");
    if (!named.empty()) styles = parse_xml(named);
  }
  const Xml xml = parse_xml(content);
  const xmlNode* root = xmlDocGetRootElement(xml.get());
  if (styles) reader.learn_styles(child(xmlDocGetRootElement(styles.get()), "styles"));
  reader.learn_styles(child(root, "styles"));
  reader.learn_styles(child(root, "automatic-styles"));
  const xmlNode* text = child(child(root, "body"), "text");
  if (!text) throw Failure("is no OpenDocument text: it is of another kind");
  Document document = reader.read(text);
  note_running_words(styles ? xmlDocGetRootElement(styles.get()) : root, document.notes);
  return document;
}

}  // namespace lectern::documents
