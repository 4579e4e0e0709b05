#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "deck/deck.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

constexpr std::size_t original = 0;
constexpr char between_languages = '|';

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

const Deck& remarks() {
  static const Deck deck = read(std::filesystem::path(LECTERN_ASSETS) / "remarks");
  return deck;
}

/// Passages of translators' own, in the order of the remarks' languages.
const std::vector<std::vector<std::string>> additions = {
    {},
    {"Note du traducteur : le présent texte n’a pas été revu par les services linguistiques, et "
     "seule la version anglaise fait foi.",
     "La séance est suspendue pendant quelques minutes. Elle reprend à midi."},
    {"Nota del traductor: este texto no ha sido revisado por los servicios lingüísticos, y solo la "
     "versión inglesa da fe.",
     "Se suspende la sesión durante unos minutos. Se reanuda al mediodía."},
    {"Примечание переводчика: этот текст не проверялся лингвистическими службами, и подлинным "
     "является только текст на английском языке.",
     "Заседание прерывается на несколько минут. Оно возобновляется в полдень."},
    {"ملاحظة من المترجم: لم تراجع الدوائر اللغوية هذا النص، والنص الإنكليزي وحده هو النص المعتمد.",
     "علقت الجلسة بضع دقائق. ثم استؤنفت عند الظهر."},
    {"译者注：本文未经语文部门审校，仅以英文文本为准。", "会议暂停数分钟。会议于中午恢复。"},
};

/// A translation that was pulled about: its text, and what of the true one is still in it.
struct Careless {
  std::string text;
  std::set<std::size_t> dropped;   ///< paragraphs of the original
  std::vector<std::string> added;  ///< without spaces
};

class Translator {
 public:
  /// Of all paragraphs so many are preceded by an addition.
  Translator(unsigned seed, double rate_of_additions)
      : random_(seed), rate_of_additions_(rate_of_additions) {}

  Careless pull_about(std::size_t language) {
    const Speech& speech = remarks().speeches[language];
    Careless result;
    result.text = speech.headline->text;
    bool joined = false;
    for (std::size_t i = 0; i < speech.paragraphs.size(); ++i) {
      if (happens(rate_of_additions_)) {
        const auto& choices = additions[language];
        const std::string& addition = choices[random_() % choices.size()];
        result.text += "\n\n" + addition;
        result.added.push_back(without_spaces(addition));
        joined = false;
      }
      if (happens(0.06)) {
        result.dropped.insert(i);
        continue;
      }
      result.text += joined ? joint_ : "\n\n";
      result.text += perhaps_split(speech.paragraphs[i]);
      joined = happens(0.08);
      joint_ = speech.language.text() == "zh-Hans" ? "" : " ";
    }
    return result;
  }

 private:
  bool happens(double probability) {
    return static_cast<double>(random_()) < probability * static_cast<double>(random_.max());
  }

  std::string perhaps_split(const Paragraph& paragraph) {
    if (paragraph.sentences.size() < 2 || !happens(0.12)) return paragraph.text;
    const std::size_t sentence = 1 + random_() % (paragraph.sentences.size() - 1);
    const std::size_t byte = paragraph.sentences[sentence].begin;
    return paragraph.text.substr(0, byte) + "\n\n" + paragraph.text.substr(byte);
  }

  std::mt19937 random_;
  double rate_of_additions_;
  std::string joint_ = " ";
};

/// What the true bead says in a language after its translator's carelessness.
std::string remainder_of(const Bead& bead, std::size_t language, const Careless& careless) {
  const Speech& speech = remarks().speeches[language];
  std::string text;
  for (std::size_t i = bead.sentences[language].begin; i < bead.sentences[language].end; ++i) {
    if (!careless.dropped.contains(speech.sentences[i].paragraph)) {
      text += text_of(speech, {i, i + 1});
    }
  }
  return without_spaces(text);
}

/// How many bytes, spaces left out, its sentences run to each.
std::set<std::size_t> sentence_ends(const Speech& speech, const Careless& careless) {
  std::set<std::size_t> ends = {0};
  std::size_t reached = 0;
  for (const Paragraph& paragraph : speech.paragraphs) {
    const std::string whole = without_spaces(paragraph.text);
    const bool added =
        std::find(careless.added.begin(), careless.added.end(), whole) != careless.added.end();
    if (added) continue;
    for (const ByteRange& sentence : paragraph.sentences) {
      reached += without_spaces(std::string(sentence.of(paragraph.text))).size();
      ends.insert(reached);
    }
  }
  return ends;
}

/// The true beads, two of them in one where a merge left no end of a sentence between them.
std::vector<std::string> expected_beads(const Deck& deck, const std::vector<Careless>& careless) {
  const std::size_t languages = careless.size();
  std::vector<std::set<std::size_t>> ends;
  for (std::size_t i = 0; i < languages; ++i) {
    ends.push_back(sentence_ends(deck.speeches[i], careless[i]));
  }
  std::vector<std::string> beads;
  std::vector<std::string> gathered(languages);
  std::vector<std::size_t> reached(languages, 0);
  for (const Bead& bead : remarks().beads) {
    bool cut = true;
    for (std::size_t i = 0; i < languages; ++i) {
      const std::string text = remainder_of(bead, i, careless[i]);
      gathered[i] += text;
      reached[i] += text.size();
      cut = cut && ends[i].contains(reached[i]);
    }
    if (!cut) continue;
    std::string all;
    for (std::string& text : gathered)
      all += std::exchange(text, std::string()) + between_languages;
    beads.push_back(std::move(all));
  }
  for (std::size_t i = 0; i < languages; ++i) {
    for (const std::string& added : careless[i].added) {
      beads.push_back(std::string(i, between_languages) + added +
                      std::string(languages - i, between_languages));
    }
  }
  return beads;
}

/// The beads of one deck, those that only an addition made in one.
std::multiset<std::string> beads_of(const Deck& deck, const std::vector<Careless>& careless) {
  std::multiset<std::string> beads;
  std::vector<std::string> alone(careless.size());
  for (const Bead& bead : deck.beads) {
    std::string all;
    for (std::size_t i = 0; i < careless.size(); ++i) {
      all += without_spaces(text_of(deck.speeches[i], bead.sentences[i])) + between_languages;
    }
    if (!bead.sentences[original].empty()) {
      beads.insert(all);
      continue;
    }
    for (std::size_t i = 0; i < careless.size(); ++i) {
      alone[i] += without_spaces(text_of(deck.speeches[i], bead.sentences[i]));
      const auto& added = careless[i].added;
      if (std::find(added.begin(), added.end(), alone[i]) == added.end()) continue;
      beads.insert(std::string(i, between_languages) + std::exchange(alone[i], std::string()) +
                   std::string(careless.size() - i, between_languages));
    }
  }
  return beads;
}

struct Tally {
  std::size_t right = 0, wanted = 0;
};

/// How many of the reports of this kind that are due are made, by the text that they must name.
Tally tally_of(const Deck& deck, std::size_t language, const char* code,
               const std::vector<std::string>& named) {
  Tally tally{0, named.size()};
  std::vector<const Problem*> problems;
  for (const Problem& problem : deck.problems) {
    if (problem.file == deck.speeches[language].file && problem.code == code) {
      problems.push_back(&problem);
    }
  }
  for (const std::string& name : named) {
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem* problem) {
      return problem->message.find(name) != std::string::npos;
    });
    if (found == problems.end()) continue;
    problems.erase(found);
    ++tally.right;
  }
  return tally;
}

std::size_t count_of(const Deck& deck, std::string_view code) {
  return static_cast<std::size_t>(
      std::count_if(deck.problems.begin(), deck.problems.end(),
                    [=](const Problem& problem) { return problem.code == code; }));
}

struct Tallies {
  Tally beads;
  Tally missing;
  std::size_t missing_reports = 0;
  std::size_t extra_reports = 0;
  std::size_t added = 0;
};

void tally(const std::vector<Careless>& careless, Tallies& tallies) {
  const auto& speeches = remarks().speeches;
  TemporaryFolder folder;
  folder.with("deck.toml", read_file(remarks().folder / "deck.toml"));
  folder.with("en.txt", read_file(speeches[original].file));
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    folder.with(speeches[i].file.filename().string(), careless[i].text);
  }
  const Deck deck = read(folder.path());
  REQUIRE(deck.speeches.size() == speeches.size());

  auto actual = beads_of(deck, careless);
  for (const std::string& bead : expected_beads(deck, careless)) {
    ++tallies.beads.wanted;
    const auto found = actual.find(bead);
    if (found == actual.end()) continue;
    actual.erase(found);
    ++tallies.beads.right;
  }
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    std::vector<std::string> places;
    for (const std::size_t paragraph : careless[i].dropped) {
      const Paragraph& dropped = speeches[original].paragraphs[paragraph];
      places.push_back("en.txt:" + std::to_string(dropped.source.front().line) + ' ');
    }
    const Tally own = tally_of(deck, i, "missing-translation", places);
    tallies.missing.right += own.right;
    tallies.missing.wanted += own.wanted;
    tallies.added += careless[i].added.size();
  }
  tallies.missing_reports += count_of(deck, "missing-translation");
  tallies.extra_reports += count_of(deck, "extra-passage");
}

Tallies tallies_of(unsigned decks, double rate_of_additions) {
  Tallies tallies;
  for (unsigned seed = 1; seed <= decks; ++seed) {
    Translator translator(seed, rate_of_additions);
    std::vector<Careless> careless(1);
    for (std::size_t i = 1; i < remarks().speeches.size(); ++i) {
      careless.push_back(translator.pull_about(i));
    }
    tally(careless, tallies);
  }
  MESSAGE("beads right: ", tallies.beads.right, " of ", tallies.beads.wanted,
          "; dropped paragraphs reported: ", tallies.missing.right, " of ", tallies.missing.wanted,
          " in ", tallies.missing_reports, " reports; additions: ", tallies.added, " in ",
          tallies.extra_reports, " reports");
  return tallies;
}

}  // namespace

TEST_CASE(
    "whatever translators merge, split and drop, 99 of 100 beads are right in all languages") {
  const auto [beads, missing, missing_reports, extra_reports, added] = tallies_of(200, 0);
  CHECK(beads.right * 100 >= beads.wanted * 99);
  // Each is reported, though not always at its own place: tests/README.md says how often.
  CHECK(missing_reports >= missing.wanted);
  CHECK(missing.right * 100 >= missing.wanted * 98);
}

TEST_CASE("where they add passages of their own too, 97 of 100 are") {
  const auto [beads, missing, missing_reports, extra_reports, added] = tallies_of(100, 0.02);
  CHECK(beads.right * 100 >= beads.wanted * 97);
  CHECK(missing.right * 100 >= missing.wanted * 96);
}
