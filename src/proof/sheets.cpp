#include "proof/sheets.h"

#include <cairo-pdf.h>

#include <vector>

#include "base/failure.h"
#include "base/handle.h"
#include "proof/cover.h"
#include "proof/picture.h"
#include "proof/press.h"
#include "proof/slide_row.h"

namespace lectern::proof {
namespace {

using Canvas = Handle<cairo_t, cairo_destroy>;

constexpr Points side_margin = 42.5;  // 15 mm
constexpr Points top_margin = 40;
constexpr Points bottom_margin = 46;
constexpr Points header_height = 20;

struct PaperSize {
  Points width;
  Points height;
};

PaperSize size_of(Paper paper) {
  return paper == Paper::A4 ? PaperSize{595.276, 841.89} : PaperSize{612, 792};
}

/// A block with its place on its page.
struct Placed {
  Points y = 0;
  Block block;
};

struct Page {
  const Part* part = nullptr;
  enum class Kind { Cover, Slides } kind = Kind::Slides;
  std::vector<Placed> blocks;
};

/// Blocks put one beneath the other, on as many pages as they need; none is parted.
class Pages {
 public:
  explicit Pages(Points height) : height_(height) {}

  /// The next blocks go on a new page, of which something at the foot is taken.
  void turn(const Part& part, Page::Kind kind, Points taken = 0) {
    pages_.push_back({&part, kind, {}});
    y_ = top_margin + (kind == Page::Kind::Slides ? header_height : 0);
    bottom_ = height_ - bottom_margin - taken;
  }

  void add(Block block) {
    Page& page = pages_.back();
    if (y_ + block.height > bottom_ && !page.blocks.empty()) turn(*page.part, Page::Kind::Slides);
    const Points height = block.height;
    pages_.back().blocks.push_back({y_, std::move(block)});
    y_ += height;
  }

  /// At the foot of the page that has been turned to.
  void add_at_foot(Block block) {
    pages_.back().blocks.push_back({height_ - bottom_margin - block.height, std::move(block)});
  }

  const std::vector<Page>& all() const { return pages_; }

 private:
  Points height_;
  Points y_ = 0;
  Points bottom_ = 0;
  std::vector<Page> pages_;
};

void lay_out(Press& press, const Proof& proof, const Part& part, Pages& pages) {
  const Block approval = approval_of(press, part, proof.fingerprint);
  pages.turn(part, Page::Kind::Cover, approval.height + 12);
  // The signature is on the first page, however many findings go on to the next.
  pages.add_at_foot(approval);
  for (Block& block : cover_of(press, part)) pages.add(std::move(block));
  pages.turn(part, Page::Kind::Slides);
  for (const Slide& slide : part.slides) pages.add(slide_row(press, slide));
}

/// What ties a page to what is signed.
void draw_margins(Press& press, const Proof& proof, const Page& page, std::size_t number,
                  std::size_t count, Points height) {
  const TextStyle style{7, Typeface::Sans, PANGO_WEIGHT_NORMAL, quiet_ink};
  if (page.kind == Page::Kind::Slides) {
    press.draw(
        press.typesetter.set(page.part->name, {8, Typeface::Sans, PANGO_WEIGHT_NORMAL, accent},
                             press.width / 3),
        "P", press.left, top_margin - 8);
    Text title = proof.title;
    const SetText named = press.typesetter.set(title, style, press.width * 2 / 3);
    press.draw(named, "P",
               title.direction == Direction::LeftToRight ? press.right() - named.width()
                                                         : press.left + press.width / 3,
               top_margin - 7);
    press.line(press.left, top_margin + 8, press.right(), accent, 0.8);
  }
  const Points y = height - bottom_margin + 20;
  press.draw(press.typesetter.set("Content " + proof.fingerprint.substr(0, 16), style, press.width),
             "P", press.left, y);
  const SetText initials = press.typesetter.set("Initials", style, press.width);
  const Points middle = press.left + press.width / 2;
  press.draw(initials, "P", middle - 40, y);
  press.line(middle - 40 + initials.width() + 4, y + 8, middle + 50, writing_line);
  const SetText page_number = press.typesetter.set(
      "Page " + std::to_string(number) + " of " + std::to_string(count), style, press.width);
  press.draw(page_number, "P", press.right() - page_number.width(), y);
}

void draw_pages(Press& press, const Proof& proof, const Pages& pages, Points height) {
  const PdfStructure::Within document(press.structure, press.page, "Document");
  cairo_surface_t* surface = cairo_get_target(press.page);
  const Part* part = nullptr;
  for (std::size_t i = 0; i < pages.all().size(); ++i) {
    const Page& page = pages.all()[i];
    const std::string link = "page=" + std::to_string(i + 1);
    if (page.part != part) {
      part = page.part;
      cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, part->name.c_str(),
                                    link.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
    {
      const PdfStructure::Within sheet(press.structure, press.page, "Part");
      for (const Placed& placed : page.blocks) placed.block.draw(placed.y);
      draw_margins(press, proof, page, i + 1, pages.all().size(), height);
    }
    cairo_show_page(press.page);
  }
}

cairo_status_t append(void* pdf, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(pdf)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string as_pdf(const Proof& proof, Paper paper) {
  const PaperSize size = size_of(paper);
  std::string pdf;
  PdfStructure structure;
  {
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append, &pdf, size.width, size.height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   (proof.title.text + ": proof").c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Lectern");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT,
                                   ("Content " + proof.fingerprint).c_str());
    const Canvas canvas(cairo_create(surface.get()));
    std::vector<std::string> names = proof.fonts;
    names.insert(names.end(),
                 {"NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular", "NotoSerif-Bold"});
    const PinnedFonts fonts(names);
    const Typesetter typesetter(canvas.get(), fonts);
    Press press{canvas.get(), typesetter, structure, side_margin, size.width - 2 * side_margin};
    Pages pages(size.height);
    for (const Part& part : proof.parts) lay_out(press, proof, part, pages);
    draw_pages(press, proof, pages, size.height);
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS || cairo_status(canvas.get()) != CAIRO_STATUS_SUCCESS) {
      throw Failure(std::string("the PDF cannot be made: ") + cairo_status_to_string(status));
    }
  }
  return finished(pdf, structure);
}

}  // namespace lectern::proof
