// Word's documents: WordprocessingML (ISO/IEC 29500-1 §17) → text.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/number.h"
#include "base/utf8.h"
#include "documents/archive.h"
#include "documents/document.h"
#include "documents/majority.h"
#include "documents/notes.h"
#include "documents/symbol_fonts.h"
#include "documents/tables.h"
#include "documents/text_writer.h"
#include "documents/word_numbering.h"
#include "documents/word_styles.h"
#include "documents/xml.h"

namespace lectern::documents {
namespace {

class WordReader {
 public:
  WordReader(const WordStyles& styles, WordNumbering& numbering)
      : styles_(styles), numbering_(numbering) {}

  Document read(const xmlNode* body) {
    read_blocks(body);
    Document document;
    write(writer_.release(), document);
    document.language = languages_.language();
    document.rows = std::move(tables_.rows);
    std::ranges::move(tables_.notes, std::back_inserter(document.notes));
    if (comments_ > 0) document.notes.push_back(comments_note);
    if (notes_ > 0) document.notes.push_back(footnotes_note(notes_));
    if (unknown_sign_font_) document.notes.push_back(signs_note(*unknown_sign_font_));
    if (changes_ > 0) {
      document.notes.push_back(
          "changes are tracked in it: what was deleted is left out, what was "
          "inserted is taken");
    }
    return document;
  }

 private:
  void read_blocks(const xmlNode* parent) {
    for (const xmlNode* node : elements_in(parent)) {
      const std::string_view name = name_of(node);
      if (name == "p") {
        read_paragraph(node);
      } else if (name == "AlternateContent") {
        read_blocks(alternative(node));
      } else if (name == "del" || name == "moveFrom") {
        ++changes_;
      } else if (name == "sdt") {
        if (!is_table_of_contents(node)) read_blocks(child(node, "sdtContent"));
      } else if (name == "tbl") {
        read_table(node);
      } else if (name != "sectPr" && name != "tblPr" && name != "tblGrid" && name != "trPr" &&
                 name != "tcPr") {
        read_blocks(node);  // insertions; wrappings
        writer_.end_paragraph();
      }
    }
  }

  void read_table(const xmlNode* node) {
    CellRows table;
    for (const xmlNode* row : parts_of(node, "tr")) {
      auto& cells = table.emplace_back();
      for (const xmlNode* cell : parts_of(row, "tc")) cells.push_back(read_cell(cell));
    }
    tables_.add(table, writer_);
  }

  /// Rows and cells, whatever they are wrapped in.
  static std::vector<const xmlNode*> parts_of(const xmlNode* parent, std::string_view kind) {
    std::vector<const xmlNode*> parts;
    for (const xmlNode* node : elements_in(parent)) {
      if (is_element(node, kind)) {
        parts.push_back(node);
      } else if (is_element(node, "sdt") || is_element(node, "sdtContent") ||
                 is_element(node, "ins") || is_element(node, "customXml")) {
        std::ranges::copy(parts_of(node, kind), std::back_inserter(parts));
      }
    }
    return parts;
  }

  Cell read_cell(const xmlNode* node) {
    return written_apart(writer_, [&] { read_blocks(node); });
  }

  /// One of them: the first is for programs that know more.
  static const xmlNode* alternative(const xmlNode* node) {
    const xmlNode* choice = child(node, "Choice");
    return choice ? choice : child(node, "Fallback");
  }

  static bool is_table_of_contents(const xmlNode* node) {
    const xmlNode* gallery = descendant(child(node, "sdtPr"), "docPartGallery");
    return attribute(gallery, "val") == "Table of Contents";
  }

  void read_paragraph(const xmlNode* node) {
    const xmlNode* properties = child(node, "pPr");
    const WordParagraphStyle style = styles_.of_paragraph(properties);
    if (style.is_contents) return;
    if (!joins_) begin_paragraph(style);
    style_ = style;
    read_runs(node);
    // the mark that ends it was deleted: what follows is the same paragraph
    joins_ = properties && child(child(properties, "rPr"), "del");
    if (!joins_ && !writer_.end_paragraph() && boxes_.empty()) writer_.leave_blank();
    for (const xmlNode* box : std::exchange(boxes_, {})) read_blocks(box);
  }

  void begin_paragraph(const WordParagraphStyle& style) {
    writer_.end_paragraph();
    const std::string mark = numbering_.mark(style.list, style.level);
    if (style.heading > 0) {
      writer_.begin_heading(style.heading);
      if (!mark.empty() && mark != "-") writer_.add(mark + ' ');
    } else if (!mark.empty()) {
      writer_.begin_item(mark);
    }
  }

  void read_runs(const xmlNode* parent) {
    for (const xmlNode* node : elements_in(parent)) {
      const std::string_view name = name_of(node);
      if (name == "r") {
        read_run(node);
      } else if (name == "del" || name == "moveFrom") {
        ++changes_;
      } else if (name == "ruby") {
        read_runs(child(node, "rubyBase"));
      } else if (name == "AlternateContent") {
        read_runs(alternative(node));
      } else if (name == "commentRangeStart") {
        ++comments_;
      } else if (name == "sup" || name == "sub") {  // of a formula
        write_shifted(writer_, name == "sup" ? text::Shift::Up : text::Shift::Down,
                      [&] { read_runs(node); });
      } else if (name != "pPr" && name != "sdtPr") {
        if (name == "ins" || name == "moveTo") ++changes_;
        read_runs(node);  // links, fields, insertions, wrappings
      }
    }
  }

  void read_run(const xmlNode* run) {
    const xmlNode* properties = child(run, "rPr");
    const xmlNode* vanish = child(properties, "vanish");
    if (vanish && attribute(vanish, "val") != "0" && attribute(vanish, "val") != "false") return;
    const auto around = writer_.shift({});
    const auto own = styles_.shift_of(properties);
    writer_.shift(own ? own : around);
    read_parts(run, properties);
    writer_.shift(around);
  }

  void read_parts(const xmlNode* run, const xmlNode* properties) {
    for (const xmlNode* node : elements_in(run)) {
      const std::string_view name = name_of(node);
      if (name == "fldChar") {
        read_field(attribute(node, "fldCharType"));
      } else if (!instructions_.empty() && instructions_.back()) {
        continue;  // what a field is, not what it shows
      } else if (!attribute(node, "customMarkFollows").empty()) {
        ++notes_;
        return;  // the rest of the run is the mark
      } else {
        read_part(name, node, properties);
      }
    }
  }

  void read_field(const std::string& type) {
    if (type == "begin") instructions_.push_back(true);
    if (type == "separate" && !instructions_.empty()) instructions_.back() = false;
    if (type == "end" && !instructions_.empty()) instructions_.pop_back();
  }

  void read_part(std::string_view name, const xmlNode* node, const xmlNode* properties) {
    if (name == "t") {
      for (const xmlNode* part = node->children; part; part = part->next) {
        add(content_of(part), properties);
      }
    } else if (name == "br" || name == "cr") {
      const std::string type = attribute(node, "type");
      type == "page" || type == "column" ? writer_.break_page() : writer_.break_line();
    } else if (name == "tab" || name == "ptab") {
      writer_.add_gap();
    } else if (name == "noBreakHyphen") {
      writer_.add("\u2011");
    } else if (name == "sym") {
      add_symbol(attribute(node, "char"), attribute(node, "font"));
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      ++notes_;
    } else if (name == "ruby") {
      read_runs(child(node, "rubyBase"));
    } else if (name == "drawing" || name == "pict" || name == "object") {
      find_boxes(node);
    } else if (name == "AlternateContent") {
      find_boxes(alternative(node));
    }
  }

  void add(std::string_view text, const xmlNode* properties) {
    const std::string font = attribute(child(properties, "rFonts"), "ascii");
    if (is_symbol_font(font)) {
      for (const Character& each : characters(text)) add_sign(font, each.value);
      return;
    }
    writer_.add(text);
    languages_.add(styles_.language_of(text, properties, style_), text.size());
  }

  void add_sign(const std::string& font, char32_t code) {
    const std::string sign = code == U' ' ? " " : sign_of(font, code);
    writer_.add(sign);
    if (sign.empty()) unknown_sign_font_ = font;
  }

  void add_symbol(const std::string& hexadecimal, const std::string& font) {
    unsigned value = 0;
    for (const char c : hexadecimal) {
      value = value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    if (is_symbol_font(font)) return add_sign(font, value);
    // what only a font of signs can show
    if (value >= 0xE000 && value <= 0xF8FF) {
      unknown_sign_font_ = font;
      return;
    }
    if (value >= 0x20) writer_.add(encoded(value));
  }

  /// Text boxes come after the paragraph that they hang on.
  void find_boxes(const xmlNode* node) {
    for (const xmlNode* each : elements_in(node)) {
      if (is_element(each, "txbxContent")) {
        boxes_.push_back(each);
      } else if (is_element(each, "AlternateContent")) {
        find_boxes(alternative(each));
      } else {
        find_boxes(each);
      }
    }
  }

  const WordStyles& styles_;
  WordNumbering& numbering_;
  WordParagraphStyle style_;
  TextWriter writer_;
  Majority languages_;
  Tables tables_;
  std::vector<bool>
      instructions_;  ///< of fields that are open: whether they still say what they are
  std::vector<const xmlNode*> boxes_;
  bool joins_ = false;
  std::optional<std::string> unknown_sign_font_;  ///< of signs that are left out
  std::size_t comments_ = 0;
  std::size_t notes_ = 0;
  std::size_t changes_ = 0;
};

/// Where the relations of the package say that the document is (ISO/IEC 29500-2 §9.3).
std::string main_part(const Archive& archive) {
  const std::string relations = archive.read("_rels/.rels");
  if (relations.empty()) return "word/document.xml";
  const Xml xml = parse_xml(relations);
  for (const xmlNode* each : elements_in(xmlDocGetRootElement(xml.get()))) {
    if (!attribute(each, "Type").ends_with("/officeDocument")) continue;
    const std::string target = attribute(each, "Target");
    return target.starts_with('/') ? target.substr(1) : target;
  }
  return "word/document.xml";
}

/// Of the headers or footers of a package, the first that says anything.
std::string running_note_of(const Archive& archive, const std::string& folder, const char* kind) {
  constexpr int most = 9;
  for (int i = 0; i <= most; ++i) {
    const std::string number = i == 0 ? "" : std::to_string(i);
    const std::string part = archive.read((folder + kind + number + ".xml").c_str());
    if (part.empty()) continue;
    const Xml xml = parse_xml(part);
    std::string note = running_note(kind, words_of(xmlDocGetRootElement(xml.get())));
    if (!note.empty()) return note;
  }
  return {};
}

}  // namespace

Document read_word_parts(const std::string& document, const std::string& styles,
                         const std::string& numbering) {
  const Xml xml = parse_xml(document);
  const WordStyles known_styles(styles);
  WordNumbering known_lists(numbering);
  const xmlNode* body = child(xmlDocGetRootElement(xml.get()), "body");
  if (!body) throw Failure("is no text document of Word");
  return WordReader(known_styles, known_lists).read(body);
}

Document read_word(const std::string& bytes) {
  const Archive archive(bytes);
  const std::string part = main_part(archive);
  const std::string folder = part.substr(0, part.rfind('/') + 1);
  const std::string document = archive.read(part.c_str());
  if (document.empty()) throw Failure("is no document of Word: there is no " + part + " in it");
  Document read = read_word_parts(document, archive.read((folder + "styles.xml").c_str()),
                                  archive.read((folder + "numbering.xml").c_str()));
  for (const char* kind : {"header", "footer"}) {
    const std::string note = running_note_of(archive, folder, kind);
    if (!note.empty()) read.notes.push_back(note);
  }
  return read;
}

}  // namespace lectern::documents
