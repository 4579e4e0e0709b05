// What the texts say of a slide, to be read beside it.
#pragma once

#include <vector>

#include "app/preview/sheet.h"
#include "content/prepared_show.h"
#include "slide/slide.h"

namespace lectern::app {

/// The original first, then each language that the slide shows: where it stands, and its words.
std::vector<SheetLine> source_lines(const content::PreparedShow& prepared,
                                    const slide::Slide& slide);

}  // namespace lectern::app
