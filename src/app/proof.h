// A contact sheet: every slide on one page of HTML, to be looked through and signed off.
#pragma once

#include <filesystem>
#include <vector>

#include "base/instant.h"
#include "base/problem.h"
#include "deck/deck.h"
#include "show/show.h"

namespace lectern::app {

/// A picture that was made of a cue.
struct ProofEntry {
  std::filesystem::path picture;
  show::Cue cue;
  Instant instant{};
};

/// The pictures beneath a list of the problems, notes aside, that whoever signs has to know of,
/// each marked with the codes of those that stand in what it says. Refers to the pictures by paths
/// relative to the sheet. Throws Failure when it cannot be written.
void write_proof(const show::Show& show, const deck::Deck& deck,
                 const std::vector<ProofEntry>& entries, const Problems& problems,
                 const std::filesystem::path& file);

}  // namespace lectern::app
