// A text that came in a mail: its head, its signature and what it quotes are none of it.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// The lines without the head of a mail (`From: …`, `Subject: …`) and those of mails that it passes
/// on, and, where there is one or an address leads to a quotation at the end, without that and
/// without what is below `--`; nor with what is quoted further up after `> On … wrote:`, or with
/// `Sent from my iPhone` at the end (noted, `mail`).
std::vector<SourceLine> without_mail(std::vector<SourceLine> lines, LeftOut& left_out);

}  // namespace lectern::deck
