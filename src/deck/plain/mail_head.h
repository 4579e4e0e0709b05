// The head of a mail, and whether it is one that somebody passed on.
#pragma once

#include <cstddef>
#include <span>

#include "deck/format/source_text.h"

namespace lectern::deck {

using MailLines = std::span<const SourceLine>;

std::size_t first_seen(MailLines lines, std::size_t begin);

struct MailHead {
  std::size_t end = 0;     ///< of its lines
  bool passed_on = false;  ///< `Subject: Fwd: …`, `--- Forwarded message ---`
};

/// What begins at a line: a rule that says what follows, if there is one, and three lines at least
/// such as `From: …`, with a subject or an address among them. It ends where it begins: it is none.
MailHead mail_head(MailLines lines, std::size_t begin);

}  // namespace lectern::deck
