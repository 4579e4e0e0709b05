// Lines that were typed with Enter: verse, names, addresses, hours.
#pragma once

#include <vector>

#include "documents/text_writer.h"

namespace lectern::documents {

/// Where empty paragraphs part short ones, as blank lines do in a text, these are lines of one
/// paragraph, as are rows of columns that tabs part. Prose, of long paragraphs or of sentences,
/// stays as it is.
void join_typed_lines(std::vector<WrittenParagraph>& paragraphs);

}  // namespace lectern::documents
