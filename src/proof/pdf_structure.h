// What a PDF says of itself to whoever reads it aloud, searches or copies it: headings, paragraphs,
// their languages, what pictures show.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

namespace lectern::proof {

struct StructureElement {
  std::string language;     ///< a tag; empty: that of what it is in
  std::string description;  ///< of a picture
  std::string text = {};    ///< what it says, where its glyphs may not
};

/// Records the elements in the order in which they are begun.
class PdfStructure {
 public:
  /// What is drawn while it lives is in the element. `type` is one of ISO 32000-1, 14.8.4.
  class Within {
   public:
    Within(PdfStructure& structure, cairo_t* page, const char* type, StructureElement element = {});
    ~Within();
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

   private:
    cairo_t* page_;
    const char* type_;
  };

  const std::vector<StructureElement>& elements() const { return elements_; }

 private:
  std::vector<StructureElement> elements_;
};

/// The PDF that cairo wrote, with the elements' languages and descriptions, which cairo has no call
/// for; compressed, and without the time of day, so that the same proof is the
/// same bytes.
std::string finished(const std::string& pdf, const PdfStructure& structure);

}  // namespace lectern::proof
