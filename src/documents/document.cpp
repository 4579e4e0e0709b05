#include "documents/document.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/failure.h"

namespace lectern::documents {
namespace {

enum class Kind { Word, OpenDocument, WebPage, Xliff, Table };

struct NamedKind {
  std::string_view ending;
  Kind kind;
};

constexpr std::array kinds{
    NamedKind{".docx", Kind::Word},        NamedKind{".docm", Kind::Word},
    NamedKind{".odt", Kind::OpenDocument}, NamedKind{".fodt", Kind::OpenDocument},
    NamedKind{".html", Kind::WebPage},     NamedKind{".htm", Kind::WebPage},
    NamedKind{".xhtml", Kind::WebPage},    NamedKind{".xlf", Kind::Xliff},
    NamedKind{".xliff", Kind::Xliff},      NamedKind{".mxliff", Kind::Xliff},
    NamedKind{".sdlxliff", Kind::Xliff},   NamedKind{".mqxliff", Kind::Xliff},
    NamedKind{".csv", Kind::Table},        NamedKind{".tsv", Kind::Table}};

const NamedKind* kind_of(std::string_view name) {
  std::string small(name);
  std::transform(small.begin(), small.end(), small.begin(), lower);
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const NamedKind& each) {
    return small.ends_with(each.ending);
  });
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace

bool is_readable(std::string_view ending) { return kind_of(ending) != nullptr; }

Document read_document(const std::string& bytes, const Hints& hints) {
  const NamedKind* found = kind_of(hints.name);
  if (!found) throw Failure("is no document that is read");
  switch (found->kind) {
    case Kind::Word: return read_word(bytes);
    case Kind::OpenDocument: return read_open_document(bytes);
    case Kind::WebPage: return read_web_page(bytes, hints);
    case Kind::Xliff: return read_xliff(bytes);
    case Kind::Table: break;
  }
  return read_table(bytes, hints);
}

}  // namespace lectern::documents
