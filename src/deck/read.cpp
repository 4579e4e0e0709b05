// A deck folder → a Deck.
#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/failure.h"
#include "base/in_parallel.h"
#include "base/system/file.h"
#include "deck/align/beads.h"
#include "deck/align/doubt.h"
#include "deck/credits.h"
#include "deck/deck.h"
#include "deck/format/deck_toml.h"
#include "deck/format/encoding.h"
#include "deck/format/folder.h"
#include "deck/format/limits.h"
#include "deck/format/mend.h"
#include "deck/kept_lines.h"
#include "deck/speech.h"
#include "deck/staleness.h"

namespace lectern::deck {
namespace {

DeckToml deck_toml_of(const std::filesystem::path& folder, const FileReader& files,
                      Problems& problems) {
  if (!std::ranges::binary_search(files.list(folder), deck_toml_name)) return {};
  const std::filesystem::path file = folder / deck_toml_name;
  try {
    const auto toml = utf8_of(*files.read(file), file, {}, problems);
    return toml ? read_deck_toml(*toml, file, problems) : DeckToml{};
  } catch (const Failure& failure) {
    problems.push_back({file, 0, 0, Severity::Error, "unreadable", failure.what()});
    DeckToml nothing;
    nothing.is_whole = false;
    return nothing;
  }
}

/// Which of the languages that deck.toml lists is the original, and what is wrong with the list.
const LanguageEntry* stated_original(const DeckToml& deck_toml, const std::filesystem::path& folder,
                                     Problems& problems) {
  const LanguageEntry* original = nullptr;
  for (const LanguageEntry& entry : deck_toml.languages) {
    if (entry.status != Status::Original) continue;
    if (original) {
      problems.push_back({folder / deck_toml_name, entry.mark.line, entry.mark.column,
                          Severity::Error, "second-original",
                          original->language.text() + " is the original already"});
    } else {
      original = &entry;
    }
  }
  return original;
}

void report_missing(const DeckToml& deck_toml, const std::vector<TextFile>& files,
                    const std::filesystem::path& folder, Problems& problems) {
  for (const LanguageEntry& entry : deck_toml.languages) {
    const bool there = std::any_of(files.begin(), files.end(), [&](const TextFile& file) {
      return file.language == entry.language;
    });
    if (there) continue;
    const std::string& tag = entry.language.text();
    problems.push_back({folder / deck_toml_name, entry.mark.line, entry.mark.column,
                        Severity::Error, "missing-text",
                        tag + " is listed, but there is no " + tag + ".txt, .po, .vtt or .srt"});
  }
}

/// What one file gave, and what is wrong with it.
struct ReadText {
  std::optional<Speech> speech;
  Problems problems;

  std::size_t paragraphs() const { return speech ? speech->paragraphs.size() : 0; }
  /// If the breaks in the middle of its sentences were kept.
  std::size_t paragraphs_apart() const {
    const auto is_mended = [](const Problem& problem) { return problem.code == mended_break; };
    return paragraphs() +
           static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), is_mended));
  }
};

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

/// How many paragraphs the speech has: what agrees best with all its texts, each being broken as it
/// is or mended; of several the most, for what copying breaks in one language it seldom breaks in
/// another.
std::size_t agreed_paragraphs(const std::vector<ReadText>& texts) {
  std::set<std::size_t> choices;
  for (const ReadText& text : texts) {
    choices.insert({text.paragraphs(), text.paragraphs_apart()});
  }
  std::size_t best = 0, least = std::numeric_limits<std::size_t>::max();
  for (const std::size_t choice : choices) {
    std::size_t sum = 0;
    for (const ReadText& text : texts) {
      sum +=
          std::min(distance(text.paragraphs(), choice), distance(text.paragraphs_apart(), choice));
    }
    if (sum > least) continue;
    best = choice;
    least = sum;
  }
  return best;
}

bool is_too_large(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.code == "too-large"; });
}

/// What cannot be read has no length.
std::size_t bytes_in(const std::vector<TextFile>& files, const FileReader& reader) {
  std::size_t sum = 0;
  for (const TextFile& file : files) {
    try {
      sum += reader.read(file.path, most_text)->size();
    } catch (const Failure&) {
      continue;
    }
  }
  return sum;
}

/// A break in the middle of a sentence that the other languages have too is no accident.
std::vector<ReadText> read_all(const std::vector<TextFile>& files, const FileReader& reader,
                               const KeptLines& kept) {
  std::vector<ReadText> texts(files.size());
  const auto read_one = [&](std::size_t i, Breaks breaks) {
    const auto lines = kept.find(files[i].path);
    const Reading reading{breaks, lines == kept.end() ? std::set<int>() : lines->second};
    texts[i].speech =
        read_speech(files[i].path, files[i].language, texts[i].problems, reader, reading);
  };
  in_parallel(files.size(), [&](std::size_t i) { read_one(i, Breaks::Mended); });
  if (files.size() < 2) return texts;
  const std::size_t agreed = agreed_paragraphs(texts);
  for (std::size_t i = 0; i < files.size(); ++i) {
    ReadText& text = texts[i];
    const bool mended = text.paragraphs() < text.paragraphs_apart();
    if (!mended || distance(text.paragraphs(), agreed) < distance(text.paragraphs_apart(), agreed))
      continue;
    text.problems.clear();
    read_one(i, Breaks::Kept);
  }
  return texts;
}

/// Without the original there is nothing to match translations to.
void require_begun(Problems& problems, const std::filesystem::path& original) {
  for (Problem& problem : problems) {
    if (problem.file != original || problem.code != not_begun) continue;
    problem.severity = Severity::Error;
    problem.message = "nothing is written in it yet, and it is the original";
  }
}

/// In deck.toml's order, then by tag.
std::vector<Speech> speeches_of(const std::vector<TextFile>& files, const DeckToml& deck_toml,
                                const FileReader& reader, const KeptLines& kept,
                                Problems& problems) {
  std::vector<ReadText> texts = read_all(files, reader, kept);
  std::vector<Speech> speeches;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const TextFile& file = files[i];
    auto& [speech, found] = texts[i];
    problems.insert(problems.end(), found.begin(), found.end());
    const LanguageEntry* entry = entry_of(deck_toml, file.language);
    if (!speech && entry && entry->status == Status::Original) require_begun(problems, file.path);
    if (!speech) continue;
    if (entry) {
      speech->status = entry->status.value_or(Status::Unofficial);
      if (!entry->translator.empty()) speech->translator = entry->translator;
      if (entry->made_from) speech->made_from = entry->made_from;
    }
    speeches.push_back(std::move(*speech));
  }
  const auto rank = [&](const Speech& speech) {
    const LanguageEntry* entry = entry_of(deck_toml, speech.language);
    return entry ? entry - deck_toml.languages.data() : std::ssize(deck_toml.languages);
  };
  std::stable_sort(speeches.begin(), speeches.end(),
                   [&](const Speech& a, const Speech& b) { return rank(a) < rank(b); });
  return speeches;
}

/// Whether the text or deck.toml says of it what is only said of translations.
bool is_translation(const Speech& speech, const LanguageEntry* entry) {
  if (speech.made_from || !speech.translator.empty()) return true;
  return entry && (entry->status.value_or(Status::Original) != Status::Original ||
                   !entry->source_sha256.empty());
}

/// The one of these that the others are likeliest to be made from: what deck.toml lists first, or
/// else what lacks least, in English where that is among them.
std::vector<Speech>::iterator likeliest_original(std::vector<Speech>& speeches,
                                                 const DeckToml& deck_toml, auto may_be) {
  const auto first = std::find_if(speeches.begin(), speeches.end(), may_be);
  if (first == speeches.end()) return speeches.begin();
  if (entry_of(deck_toml, first->language)) return first;
  std::size_t most = 0;
  for (const Speech& speech : speeches) {
    if (may_be(speech)) most = std::max(most, speech.paragraphs.size());
  }
  // a translator may have parted some
  constexpr std::size_t nearly = 4, all = 5;
  const auto is_whole = [&](const Speech& speech) {
    return may_be(speech) && speech.paragraphs.size() * all >= most * nearly;
  };
  const auto english = std::find_if(speeches.begin(), speeches.end(), [&](const Speech& speech) {
    return is_whole(speech) && speech.language.language() == "en";
  });
  return english != speeches.end() ? english
                                   : std::find_if(speeches.begin(), speeches.end(), is_whole);
}

/// Where nothing says which text is the original: the only one that may be, or else nothing is
/// said of any, and the likeliest replaces it.
std::vector<Speech>::iterator assumed_original(std::vector<Speech>& speeches,
                                               const DeckToml& deck_toml, Problems& problems) {
  const auto may_be = [&](const Speech& speech) {
    return !is_translation(speech, entry_of(deck_toml, speech.language));
  };
  const auto candidates = std::count_if(speeches.begin(), speeches.end(), may_be);
  const auto first = likeliest_original(speeches, deck_toml, may_be);
  if (candidates == 1) first->status = Status::Original;
  if (speeches.size() == 1) return first;
  const std::string lines =
      "[languages." + first->language.text() + "] and below it status = " + "\"original\"";
  if (candidates == 1) {
    problems.push_back({first->file, 0, 0, Severity::Note, "no-original",
                        "is taken for the original, all others being translations: to say so, "
                        "write into deck.toml " +
                            lines});
    return first;
  }
  for (Speech& speech : speeches) {
    if (may_be(speech)) speech.status = Status::Unknown;
  }
  problems.push_back(
      {first->file, 0, 0, Severity::Warning, "no-original",
       "which of the texts is the original is not said, so this one is taken for it "
       "and the others are compared with it: if that is right, write into deck.toml " +
           lines + ", and if it is another, the same with its language"});
  return first;
}

void report_unlisted(const std::vector<Speech>& speeches, const DeckToml& deck_toml,
                     Problems& problems) {
  for (const Speech& speech : speeches) {
    if (entry_of(deck_toml, speech.language) || speech.status != Status::Unofficial) continue;
    problems.push_back({speech.file, 0, 0, Severity::Note, "unlisted-language",
                        "deck.toml does not list this language: it is taken for an unofficial "
                        "translation"});
  }
}

/// Brings the original to the front, or what has to replace it.
void put_original_first(std::vector<Speech>& speeches, const DeckToml& deck_toml,
                        const LanguageEntry* stated, Problems& problems) {
  if (speeches.empty()) return;
  auto original = std::find_if(speeches.begin(), speeches.end(), [&](const Speech& speech) {
    return stated && speech.language == stated->language;
  });
  if (!stated) original = assumed_original(speeches, deck_toml, problems);
  if (original != speeches.end()) std::rotate(speeches.begin(), original, original + 1);
  for (auto speech = speeches.begin() + 1; speech != speeches.end(); ++speech) {
    if (speech->status == Status::Original) speech->status = Status::Unofficial;
  }
  report_unlisted(speeches, deck_toml, problems);
}

Deck read(const std::filesystem::path& folder, const FileReader& reader, const KeptLines& kept) {
  Deck deck;
  deck.folder = folder;
  const DeckToml deck_toml = deck_toml_of(folder, reader, deck.problems);
  // What follows from an error in deck.toml.
  Problems unsaid;
  auto files = text_files(folder, deck_toml, deck.problems, reader);
  const LanguageEntry* original = stated_original(deck_toml, folder, deck.problems);
  report_missing(deck_toml, files, folder, deck.problems);
  if (!within_limit(bytes_in(files, reader), most_together, "bytes of text in all languages",
                    folder, deck.problems)) {
    files.clear();
  }

  deck.speeches = speeches_of(files, deck_toml, reader, kept, deck.problems);
  put_original_first(deck.speeches, deck_toml, original,
                     deck_toml.is_whole ? deck.problems : unsaid);
  report_conflicts(deck.speeches, deck_toml, deck.problems);
  fill_credits(deck.speeches, deck_toml, deck.problems);
  for (const Speech& speech : deck.speeches) forget_lines_of_headline(speech, deck.problems);
  report_headlines(deck.speeches, deck.problems);
  if (!original && !deck_toml.is_whole) {
    deck.beads = match(deck.speeches, unsaid);
  } else {
    deck.beads = match(deck.speeches, deck.problems);
    report_doubts(deck);
    report_stale(deck);
    report_stale_files(deck, deck_toml, reader);
  }
  if (deck.speeches.empty() && !is_too_large(deck.problems)) {
    deck.problems.push_back({folder, 0, 0, Severity::Error, "no-text",
                             "there is no text to show in this folder: put the speech there as "
                             "a text file named by its language, such as en.txt"});
  }
  sort_by_position(deck.problems);
  return deck;
}

}  // namespace

Deck read(const std::filesystem::path& folder, const FileReader& reader) {
  Deck deck = read(folder, reader, {});
  const KeptLines kept = lines_kept_elsewhere(deck);
  return kept.empty() ? deck : read(folder, reader, kept);
}

}  // namespace lectern::deck
