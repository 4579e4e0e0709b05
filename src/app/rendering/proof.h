// A contact sheet: every slide on one page of HTML, to be looked through and signed off.
#pragma once

#include <filesystem>
#include <vector>

#include "base/time.h"
#include "content/prepared_show.h"
#include "show/show.h"

namespace lectern::app {

/// A picture that was made of a cue.
struct ProofEntry {
  std::filesystem::path picture;
  show::Cue cue;
  Instant instant{};
};

/// Writes what is to be signed off (speech, panel, languages, content; no time of day, so that the
/// same input gives the same bytes) and the problems, notes aside. Then the pictures of `show`,
/// which is that of `prepared` or a part of it, each with the lines of the texts that it shows and
/// the codes of the problems in them. Pictures are named by paths relative to the sheet. Throws
/// Failure when it cannot be written.
void write_proof(const show::Show& show, const content::PreparedShow& prepared,
                 const std::vector<ProofEntry>& entries, const std::filesystem::path& file);

/// What the speech is called, else its folder.
std::string title_of(const deck::Deck& deck);

}  // namespace lectern::app
