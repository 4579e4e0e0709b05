// lectern align: which sentences of each translation were taken for which of the original.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/verbs/printing.h"
#include "app/verbs/texts/asked_for.h"
#include "app/verbs/texts/kept_changes.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "deck/accepted.h"
#include "deck/align/doubt.h"
#include "deck/align/unmatched.h"
#include "deck/deck.h"
#include "deck/staleness.h"

namespace lectern::app {
namespace {

/// A bead as one translation and the original have it.
struct Pair {
  enum class Kind { Matched, Doubtful, Missing, Extra };

  std::size_t number = 0;  ///< from 1
  Kind kind = Kind::Matched;
  bool uncertain = false;  ///< what is missing may be this, or not this
  deck::SourceRange original;
  deck::SourceRange translation;
  std::string original_text;
  std::string translation_text;
};

Pair::Kind kind_of(const deck::Bead& bead, std::size_t speech, bool doubtful) {
  if (bead.sentences[speech].empty()) return Pair::Kind::Missing;
  if (bead.sentences.front().empty()) return Pair::Kind::Extra;
  return doubtful ? Pair::Kind::Doubtful : Pair::Kind::Matched;
}

/// All beads that either of the two has anything of.
std::vector<Pair> pairs_of(const deck::Deck& deck, std::size_t speech) {
  const std::vector<std::size_t> doubtful = deck::doubtful_beads(deck, speech);
  const std::vector<std::size_t> uncertain = deck::uncertain_beads(deck, speech);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const deck::Bead& bead = deck.beads[i];
    if (bead.sentences.front().empty() && bead.sentences[speech].empty()) continue;
    const bool open = std::binary_search(uncertain.begin(), uncertain.end(), i);
    const bool doubt = open || std::binary_search(doubtful.begin(), doubtful.end(), i);
    pairs.push_back({i + 1, kind_of(bead, speech, doubt), open, deck::source_of(deck, i, 0),
                     deck::source_of(deck, i, speech),
                     deck::text_of(deck.speeches.front(), bead.sentences.front()),
                     deck::text_of(deck.speeches[speech], bead.sentences[speech])});
  }
  return pairs;
}

const char* name_of(Pair::Kind kind) {
  switch (kind) {
    case Pair::Kind::Matched: break;
    case Pair::Kind::Doubtful: return "doubtful";
    case Pair::Kind::Missing: return "missing";
    case Pair::Kind::Extra: return "extra";
  }
  return "matched";
}

const char* mark_of(const Pair& pair) {
  switch (pair.kind) {
    case Pair::Kind::Matched: break;
    case Pair::Kind::Doubtful: return "?";
    case Pair::Kind::Missing: return pair.uncertain ? "-?" : "-";
    case Pair::Kind::Extra: return "+";
  }
  return "";
}

std::string place(const deck::Speech& speech, const deck::SourceMark& mark) {
  const std::string file = speech.file.filename().string();
  return mark.line == 0 ? file : file + ":" + std::to_string(mark.line);
}

void print_text(const deck::Deck& deck, std::size_t speech, const std::vector<Pair>& pairs) {
  const deck::Speech& original = deck.speeches.front();
  const deck::Speech& translation = deck.speeches[speech];
  std::printf("%s, %s\n", original.language.text().c_str(), translation.language.text().c_str());
  for (const Pair& pair : pairs) {
    const auto shown = [](const std::string& text) { return text.empty() ? "—" : text.c_str(); };
    std::printf("%-2s%3zu  %-14s %s\n", mark_of(pair), pair.number,
                place(original, pair.original.begin).c_str(), shown(pair.original_text));
    std::printf("       %-14s %s\n", place(translation, pair.translation.begin).c_str(),
                shown(pair.translation_text));
  }
  std::printf("\n");
}

nlohmann::ordered_json to_json(const deck::Speech& speech, const deck::SourceRange& source,
                               const std::string& text) {
  if (source.begin.line == 0) return nullptr;
  return {{"file", speech.file.string()},    {"line", source.begin.line},
          {"column", source.begin.column},   {"end_line", source.end.line},
          {"end_column", source.end.column}, {"text", text}};
}

void add_json(const deck::Deck& deck, std::size_t speech, const std::vector<Pair>& pairs,
              nlohmann::ordered_json& list) {
  const deck::Speech& translation = deck.speeches[speech];
  for (const Pair& pair : pairs) {
    list.push_back(
        {{"language", translation.language.text()},
         {"bead", pair.number},
         {"match", name_of(pair.kind)},
         {"doubtful", pair.uncertain || pair.kind == Pair::Kind::Doubtful},
         {"original", to_json(deck.speeches.front(), pair.original, pair.original_text)},
         {"translation", to_json(translation, pair.translation, pair.translation_text)}});
  }
}

/// "the 44 paragraphs", or "40 of the 44 paragraphs" where some are missing.
std::string said_of(std::size_t said, std::size_t paragraphs) {
  const std::string all = "the " + std::to_string(paragraphs) + " paragraphs";
  return said == paragraphs ? all : std::to_string(said) + " of " + all;
}

/// Writes into deck.toml what each of the translations was made from.
void accept(const deck::Deck& deck, const std::vector<std::size_t>& speeches) {
  const std::filesystem::path file = deck.folder / "deck.toml";
  if (deck.speeches.front().status != deck::Status::Original) {
    throw Failure("no translation can be accepted before " + file.string() +
                  " says which text is the original: [languages.en] and below it status = "
                  "\"original\", if it is en.txt");
  }
  std::string text = std::filesystem::exists(file) ? read_file(file) : std::string();
  const std::size_t paragraphs = deck.speeches.front().paragraphs.size();
  const std::string sha256 = deck::source_sha256_of(deck);
  for (const std::size_t speech : speeches) {
    const auto fingerprints = deck::fingerprints_said_in(deck, speech);
    text = deck::with_source_sha256(text, deck.speeches[speech].language, sha256);
    text = deck::with_made_from(text, deck.speeches[speech].language, fingerprints);
    tell(file.string() + ": " + deck.speeches[speech].language.text() + " is a translation of " +
         said_of(fingerprints.size(), paragraphs) + " as they are");
  }
  KeptChanges changes(".before-accept");
  changes.replace(deck.folder / deck::accepted_name,
                  deck::accepted_wordings(deck, deck::known_wordings(deck)));
  changes.replace(file, text);
  changes.say_way_back();
}

}  // namespace

int align(const AlignOptions& options) {
  const auto read = read_deck(options.target);
  if (!read) return exit_configuration;
  const deck::Deck& deck = *read;
  report(deck.problems, Severity::Error);
  if (deck.speeches.empty()) return exit_findings;
  const std::vector<std::size_t> speeches = asked_for(deck, options.language);
  bool clean = !has_error(deck.problems);
  if (options.accept) {
    accept(deck, speeches);
    return clean ? exit_fine : exit_findings;
  }
  auto list = nlohmann::ordered_json::array();
  for (const std::size_t speech : speeches) {
    const std::vector<Pair> pairs = pairs_of(deck, speech);
    clean = clean && std::all_of(pairs.begin(), pairs.end(),
                                 [](const Pair& pair) { return pair.kind == Pair::Kind::Matched; });
    if (options.output == OutputFormat::Json) {
      add_json(deck, speech, pairs, list);
    } else {
      print_text(deck, speech, pairs);
    }
  }
  if (options.output == OutputFormat::Json) print(list);
  return clean ? exit_fine : exit_findings;
}

}  // namespace lectern::app
