// What Markdown and HTML mark within a paragraph: emphasis, links, references to characters.
#pragma once

#include "deck/format/left_out.h"
#include "deck/format/source_text.h"
#include "deck/plain/markdown.h"

namespace lectern::deck {

/// The paragraph without the marks that surely are such; what they stand between is text. Pictures
/// and marks of footnotes are left out, and noted like the addresses of links (`markup`). A tag or
/// a reference that is not known, and `**` without its counterpart, stay, as warnings. It may be
/// blank then.
SourceParagraph without_marks(const SourceParagraph& paragraph, const LinkNames& links,
                              LeftOut& left_out);

}  // namespace lectern::deck
