// XLIFF 1.2 and 2.x (OASIS), and what Trados, memoQ and Phrase make of 1.2 → units.
#include "base/failure.h"
#include "base/utf8.h"
#include "documents/document.h"
#include "documents/xml.h"

namespace lectern::documents {
namespace {

/// What is in codes of the original's format is no text; what they enclose is.
void add_text(const xmlNode* parent, std::string& text) {
  for (const xmlNode* node = parent ? parent->children : nullptr; node; node = node->next) {
    const std::string_view name = name_of(node);
    if (name.empty()) {
      text += content_of(node);
    } else if (name == "cp") {
      continue;  // a character that XML cannot hold
    } else if (name == "x" || name == "ph" || name == "bpt" || name == "ept" || name == "it" ||
               name == "sc" || name == "ec" || name == "bx" || name == "ex") {
      const std::string type = attribute(node, "ctype") + attribute(node, "subType");
      if (type == "lb" || type == "fmt:lb" || type == "xlf:lb") text += '\n';
    } else {
      add_text(node, text);  // g, mrk, pc, sub
    }
  }
}

std::string text_of(const xmlNode* node) {
  std::string text;
  add_text(node, text);
  return text;
}

class XliffReader {
 public:
  Document read(const xmlNode* root) {
    const bool second = attribute(root, "version").starts_with('2');
    if (second) document_.language = attribute(root, "trgLang");
    read_children(root);
    if (document_.units.empty()) throw Failure("has nothing to be translated in it");
    return std::move(document_);
  }

 private:
  void read_children(const xmlNode* parent) {
    for (const xmlNode* node : elements_in(parent)) {
      const std::string_view name = name_of(node);
      if (name == "file" && document_.language.empty()) {
        document_.language = attribute(node, "target-language");
      }
      if (name == "trans-unit") {
        read_trans_unit(node);
      } else if (name == "unit") {
        read_unit(node);
      } else if (name != "header" && name != "skeleton" && name != "notes" && name != "glossary" &&
                 name != "matches") {
        read_children(node);
      }
    }
  }

  /// 1.2: the target may be cut into the segments that the tool works on.
  void read_trans_unit(const xmlNode* node) {
    TranslationUnit unit;
    const std::string name = attribute(node, "resname");
    unit.id = name.empty() ? attribute(node, "id") : name;
    unit.original = text_of(child(node, "source"));
    const xmlNode* target = child(node, "target");
    unit.translation = text_of(target);
    const std::string state = attribute(target, "state");
    unit.fuzzy = attribute(node, "approved") == "no" || state.starts_with("needs-") ||
                 state == "new" || has_draft(node);
    add(std::move(unit), attribute(node, "translate"));
  }

  /// What Trados says of segments: `<sdl:seg conf="Draft"/>`.
  static bool has_draft(const xmlNode* node) {
    for (const xmlNode* each : elements_in(child(node, "seg-defs"))) {
      const std::string state = attribute(each, "conf");
      if (state == "Draft" || state.starts_with("Rejected")) return true;
    }
    return false;
  }

  /// 2.x: a unit is a paragraph, its segments and what is between them, in order.
  void read_unit(const xmlNode* node) {
    TranslationUnit unit;
    const std::string name = attribute(node, "name");
    unit.id = name.empty() ? attribute(node, "id") : name;
    for (const xmlNode* part : elements_in(node)) {
      const bool segment = is_element(part, "segment");
      if (!segment && !is_element(part, "ignorable")) continue;
      const std::string source = text_of(child(part, "source"));
      const xmlNode* target = child(part, "target");
      unit.original += source;
      unit.translation += target || segment ? text_of(target) : source;
      const bool draft = attribute(part, "state") == "initial" && target;
      const bool changed = attribute(part, "subState").ends_with(":fuzzy");
      unit.fuzzy = unit.fuzzy || draft || changed;
    }
    add(std::move(unit), attribute(node, "translate"));
  }

  void add(TranslationUnit unit, const std::string& translate) {
    const auto is_blank = [](const std::string& text) {
      return text.find_first_not_of(" \t\r\n") == std::string::npos;
    };
    if (translate == "no" || is_blank(unit.original)) return;
    if (is_blank(unit.translation)) unit.translation.clear();
    document_.units.push_back(std::move(unit));
  }

  Document document_;
};

}  // namespace

Document read_xliff(const std::string& bytes) {
  const Xml xml = parse_xml(bytes);
  const xmlNode* root = xmlDocGetRootElement(xml.get());
  if (!is_element(root, "xliff")) throw Failure("is no XLIFF");
  return XliffReader().read(root);
}

}  // namespace lectern::documents
