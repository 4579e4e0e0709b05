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
#include "deck/deck.h"
#include "deck/format/deck_toml.h"
#include "deck/format/encoding.h"
#include "deck/format/folder.h"
#include "deck/format/headline.h"
#include "deck/format/limits.h"
#include "deck/format/mend.h"
#include "deck/speech.h"
#include "deck/staleness.h"
#include "text/locale.h"

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

const LanguageEntry* entry_of(const DeckToml& deck_toml, const LanguageTag& language) {
  const auto found =
      std::find_if(deck_toml.languages.begin(), deck_toml.languages.end(),
                   [&](const LanguageEntry& entry) { return entry.language == language; });
  return found == deck_toml.languages.end() ? nullptr : &*found;
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
std::vector<ReadText> read_all(const std::vector<TextFile>& files, const FileReader& reader) {
  std::vector<ReadText> texts(files.size());
  in_parallel(files.size(), [&](std::size_t i) {
    texts[i].speech = read_speech(files[i].path, files[i].language, texts[i].problems, reader);
  });
  if (files.size() < 2) return texts;
  const std::size_t agreed = agreed_paragraphs(texts);
  for (std::size_t i = 0; i < files.size(); ++i) {
    ReadText& text = texts[i];
    const bool mended = text.paragraphs() < text.paragraphs_apart();
    if (!mended || distance(text.paragraphs(), agreed) < distance(text.paragraphs_apart(), agreed))
      continue;
    text.problems.clear();
    text.speech =
        read_speech(files[i].path, files[i].language, text.problems, reader, Breaks::Kept);
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
                                const FileReader& reader, Problems& problems) {
  std::vector<ReadText> texts = read_all(files, reader);
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

/// Where nothing says which text is the original: the only one that may be, or else nothing is
/// said of any, and the first of them replaces it.
std::vector<Speech>::iterator assumed_original(std::vector<Speech>& speeches,
                                               const DeckToml& deck_toml, Problems& problems) {
  const auto may_be = [&](const Speech& speech) {
    return !is_translation(speech, entry_of(deck_toml, speech.language));
  };
  const auto candidates = std::count_if(speeches.begin(), speeches.end(), may_be);
  const auto first =
      candidates > 0 ? std::find_if(speeches.begin(), speeches.end(), may_be) : speeches.begin();
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
  problems.push_back({first->file, 0, 0, Severity::Warning, "no-original",
                      "nothing says which text is the original, so the others are matched to this "
                      "one: if it is this, write into deck.toml " +
                          lines + ", or else the same for the language that it is in"});
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

enum class Precedence { DeckToml, Headline };

/// `preferred` goes before `general`, field by field.
Credits merged(Credits preferred, const Credits& general) {
  const auto fill = [](std::string& text, const std::string& other) {
    if (text.empty()) text = other;
  };
  fill(preferred.title, general.title);
  fill(preferred.speaker, general.speaker);
  fill(preferred.place, general.place);
  fill(preferred.source, general.source);
  fill(preferred.rights, general.rights);
  if (!preferred.date) preferred.date = general.date;
  return preferred;
}

Credits credits_of(const Speech& speech, const DeckToml& deck_toml, Precedence precedence) {
  const LanguageEntry* entry = entry_of(deck_toml, speech.language);
  const Credits own = merged(entry ? entry->credits : Credits{}, speech.credits);
  Credits headline;
  if (speech.headline) {
    headline.title = speech.headline->title;
    headline.place = speech.headline->place;
    headline.date = speech.headline->date;
  }
  // A date is the same in every language. For the rest, deck.toml speaks the original's language; a
  // translation's headline speaks its own.
  if (deck_toml.credits.date) headline.date = deck_toml.credits.date;
  return precedence == Precedence::DeckToml ? merged(merged(own, deck_toml.credits), headline)
                                            : merged(merged(own, headline), deck_toml.credits);
}

void fill_credits(std::vector<Speech>& speeches, const DeckToml& deck_toml) {
  std::optional<Date> any_date;
  for (std::size_t i = 0; i < speeches.size(); ++i) {
    Speech& speech = speeches[i];
    if (i > 0 && speeches.front().headline) accept_undated_headline(speech);
    speech.credits =
        credits_of(speech, deck_toml, i == 0 ? Precedence::DeckToml : Precedence::Headline);
    if (!any_date && speech.headline) any_date = speech.headline->date;
  }
  for (Speech& speech : speeches) {
    if (!speech.credits.date) speech.credits.date = any_date;
  }
}

/// Whether two names of a place, or two dates, are one and the other: "New York" is in "New York
/// City".
bool differ(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && one.find(other) == std::string::npos &&
         other.find(one) == std::string::npos;
}

/// What deck.toml says of a speech's place and date. In translations the place of the original is
/// in another language.
Credits stated_credits(const Speech& speech, const DeckToml& deck_toml, bool is_original) {
  const LanguageEntry* entry = entry_of(deck_toml, speech.language);
  Credits stated = entry ? entry->credits : Credits{};
  if (is_original) return merged(stated, deck_toml.credits);
  if (!stated.date) stated.date = deck_toml.credits.date;
  return stated;
}

/// A warning where a first line says another place or date than deck.toml, which counts.
void report_conflicts(const std::vector<Speech>& speeches, const DeckToml& deck_toml,
                      Problems& problems) {
  for (std::size_t i = 0; i < speeches.size(); ++i) {
    const Speech& speech = speeches[i];
    if (!speech.headline) continue;
    const Credits stated = stated_credits(speech, deck_toml, i == 0);
    const SourceMark mark =
        speech.headline->source.empty() ? SourceMark{} : speech.headline->source.front();
    std::string here, there;
    const auto add = [&](const std::string& in_text, const std::string& in_toml) {
      here += (here.empty() ? "" : ", ") + in_text;
      there += (there.empty() ? "" : ", ") + in_toml;
    };
    if (differ(speech.headline->place, stated.place)) add(speech.headline->place, stated.place);
    if (speech.headline->date && stated.date && speech.headline->date != stated.date) {
      add(text::format_date(*speech.headline->date, speech.language),
          text::format_date(*stated.date, speech.language));
    }
    if (here.empty()) continue;
    problems.push_back({speech.file, mark.line, mark.column, Severity::Warning, "headline-conflict",
                        "the first line says “" + here + "” and deck.toml “" + there +
                            "”, which is what is shown: correct the one that is wrong"});
  }
}

/// Notes first lines that were meant to be headlines, as it seems.
void report_headlines(const std::vector<Speech>& speeches, Problems& problems) {
  for (const Speech& speech : speeches) {
    if (speech.headline || speech.paragraphs.size() < 2) continue;
    const Paragraph& first = speech.paragraphs.front();
    const auto flaw = headline_flaw(first.text, speech.language);
    if (!flaw) continue;
    const SourceMark& mark = first.source.front();
    problems.push_back({speech.file, mark.line, mark.column, Severity::Note, "no-headline",
                        "is not read as place, date and title: " + *flaw});
  }
}

}  // namespace

Deck read(const std::filesystem::path& folder, const FileReader& reader) {
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

  deck.speeches = speeches_of(files, deck_toml, reader, deck.problems);
  put_original_first(deck.speeches, deck_toml, original,
                     deck_toml.is_whole ? deck.problems : unsaid);
  report_conflicts(deck.speeches, deck_toml, deck.problems);
  fill_credits(deck.speeches, deck_toml);
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

}  // namespace lectern::deck
