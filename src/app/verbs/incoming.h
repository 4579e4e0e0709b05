// A file that somebody sent, made into what a deck holds.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/verbs/verbs.h"
#include "deck/deck.h"

namespace lectern::app {

/// A text as a deck holds it, of one of its own formats.
struct Incoming {
  LanguageTag language;
  std::string ending;  ///< `.txt`, `.po`, `.vtt`, `.srt`
  std::string bytes;   ///< in UTF-8
};

/// Says on standard error what it was taken for. Nothing, once that has been said there, when it is
/// not in its encoding. Throws Failure when it cannot be read, or its language cannot be told.
std::optional<Incoming> read_incoming(const ImportOptions& options, const deck::Deck& deck);

}  // namespace lectern::app
