#include "proof/pdf_structure.h"

#include <qpdf/qpdf-c.h>

#include <utility>

#include "base/failure.h"

namespace lectern::proof {
namespace {

using Object = qpdf_oh;

/// A PDF to be changed. Objects are handles that it owns.
class Document {
 public:
  explicit Document(const std::string& pdf) : data_(qpdf_init()) {
    qpdf_silence_errors(data_);
    qpdf_set_suppress_warnings(data_, QPDF_TRUE);
    if ((qpdf_read_memory(data_, "proof", pdf.data(), pdf.size(), nullptr) & QPDF_ERRORS) != 0) {
      fail();
    }
  }
  ~Document() { qpdf_cleanup(&data_); }
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Object root() const { return qpdf_get_root(data_); }
  Object information() const { return key(qpdf_get_trailer(data_), "/Info"); }
  Object key(Object of, const char* name) const { return qpdf_oh_get_key(data_, of, name); }
  bool has(Object object, const char* name) const {
    return qpdf_oh_is_dictionary(data_, object) == QPDF_TRUE &&
           qpdf_oh_has_key(data_, object, name) == QPDF_TRUE;
  }
  int items_of(Object object) const {
    return qpdf_oh_is_array(data_, object) == QPDF_TRUE ? qpdf_oh_get_array_n_items(data_, object)
                                                        : 0;
  }
  Object item(Object array, int index) const { return qpdf_oh_get_array_item(data_, array, index); }

  void set(Object object, const char* name, const char* value) {
    qpdf_oh_replace_key(data_, object, name, qpdf_oh_parse(data_, value));
  }
  /// Where there is something to say.
  void say(Object object, const char* name, const std::string& text) {
    if (text.empty()) return;
    qpdf_oh_replace_key(data_, object, name, qpdf_oh_new_unicode_string(data_, text.c_str()));
  }
  void remove(Object object, const char* name) { qpdf_oh_remove_key(data_, object, name); }

  std::string written() {
    qpdf_init_write_memory(data_);
    qpdf_set_deterministic_ID(data_, QPDF_TRUE);
    qpdf_set_object_stream_mode(data_, qpdf_o_generate);
    if ((qpdf_write(data_) & QPDF_ERRORS) != 0) fail();
    return {reinterpret_cast<const char*>(qpdf_get_buffer(data_)), qpdf_get_buffer_length(data_)};
  }

 private:
  [[noreturn]] void fail() {
    const std::string message = qpdf_get_error_full_text(data_, qpdf_get_error(data_));
    throw Failure("the PDF cannot be finished: " + message);
  }

  qpdf_data data_;
};

/// Elements are numbered as they are met on the way down, which is how they were begun.
void describe(Document& document, Object node, const std::vector<StructureElement>& elements,
              std::size_t& next) {
  for (int i = 0; i < document.items_of(node); ++i) {
    describe(document, document.item(node, i), elements, next);
  }
  if (!document.has(node, "/S")) return;  // a list, or a piece of a page
  if (next == elements.size()) throw Failure("the PDF has more elements than were begun");
  const StructureElement& element = elements[next++];
  document.say(node, "/Lang", element.language);
  document.say(node, "/Alt", element.description);
  document.say(node, "/ActualText", element.text);
  describe(document, document.key(node, "/K"), elements, next);
}

}  // namespace

PdfStructure::Within::Within(PdfStructure& structure, cairo_t* page, const char* type,
                             StructureElement element)
    : page_(page), type_(type) {
  structure.elements_.push_back(std::move(element));
  cairo_tag_begin(page_, type_, nullptr);
}

PdfStructure::Within::~Within() { cairo_tag_end(page_, type_); }

std::string finished(const std::string& pdf, const PdfStructure& structure) {
  Document document(pdf);
  document.say(document.root(), "/Lang", "en");
  document.set(document.root(), "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  std::size_t next = 0;
  describe(document, document.key(document.key(document.root(), "/StructTreeRoot"), "/K"),
           structure.elements(), next);
  if (next != structure.elements().size()) throw Failure("the PDF lacks elements that were begun");
  document.remove(document.information(), "/CreationDate");
  return document.written();
}

}  // namespace lectern::proof
