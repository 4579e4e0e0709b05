#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "deck/align/unmatched.h"
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
    bool joined = false, follows_dropped = false;
    for (std::size_t i = 0; i < speech.paragraphs.size(); ++i) {
      const auto& choices = additions[language];
      const bool adds = happens(rate_of_additions_);
      const std::size_t choice = adds ? random_() % choices.size() : 0;
      const bool drops = happens(0.06);
      // What stands where something is left out is a pair with that (align.h).
      if (adds && !drops && !follows_dropped) {
        result.text += "\n\n" + choices[choice];
        result.added.push_back(without_spaces(choices[choice]));
        joined = false;
      }
      follows_dropped = drops;
      if (drops) {
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

/// A report as its reader sees it: lines of the original, one of which is the most likely.
struct Report {
  int first = 0, last = 0;
  int likely = 0;
};

/// Reads the places `en.txt:41` off a message: the one, which may go over several lines, or the
/// stretch of several passages from first to last; and the likeliest of it where it is not all of
/// it, before the stretch where it is known that something is missing and after it where it is not.
Report report_of(const Problem& problem) {
  const std::string name = "en.txt:";
  std::vector<int> lines;
  for (std::size_t at = problem.message.find(name); at != std::string::npos;
       at = problem.message.find(name, at + 1)) {
    lines.push_back(std::stoi(problem.message.substr(at + name.size())));
  }
  REQUIRE((lines.size() >= 1 && lines.size() <= 3));
  if (lines.size() == 3) {
    if (problem.code == "missing-translation") return {lines[1], lines[2], lines[0]};
    return {lines[0], lines[1], lines[2]};
  }
  const bool several = problem.message.find("passages") != std::string::npos;
  return {lines.front(), lines.back(), several && lines.size() == 2 ? 0 : lines.front()};
}

/// What is said to be missing in a language, or may be.
std::vector<Report> reports_of(const Deck& deck, std::size_t language) {
  std::vector<Report> reports;
  for (const Problem& problem : deck.problems) {
    const bool tells = problem.code == "missing-translation" ||
                       (problem.code == "doubtful-match" &&
                        problem.message.find("may be missing") != std::string::npos);
    if (tells && problem.file == deck.speeches[language].file) {
      reports.push_back(report_of(problem));
    }
  }
  return reports;
}

/// How many of these lines of the original a report of its own holds the most likely.
std::size_t likely_in(const std::vector<Report>& reports, const std::set<int>& lines) {
  return static_cast<std::size_t>(
      std::count_if(reports.begin(), reports.end(),
                    [&](const Report& report) { return lines.contains(report.likely); }));
}

/// How many of these lines of the original lie in a stretch that is reported.
std::size_t reported_in(const std::vector<Report>& reports, const std::set<int>& lines) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](int line) {
    return std::any_of(reports.begin(), reports.end(), [line](const Report& report) {
      return report.first <= line && line <= report.last;
    });
  }));
}

/// Of the beads that a translation has, those that are said not to be certain.
Tally doubted_in(const Deck& deck, std::size_t language) {
  const std::vector<std::size_t> uncertain = uncertain_beads(deck, language);
  Tally tally;
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const Bead& bead = deck.beads[i];
    if (bead.sentences[original].empty() || bead.sentences[language].empty()) continue;
    ++tally.wanted;
    tally.right += std::binary_search(uncertain.begin(), uncertain.end(), i);
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
  Tally likely;    ///< dropped paragraphs that are said to be the missing ones
  Tally reported;  ///< dropped paragraphs in a stretch of which one is said to be missing
  Tally doubted;   ///< matches that are marked as uncertain
  std::size_t missing_reports = 0;
  std::size_t extra_reports = 0;
  std::size_t added = 0;
};

void add(Tally& sum, Tally own) {
  sum.right += own.right;
  sum.wanted += own.wanted;
}

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
    std::set<int> lines;
    for (const std::size_t paragraph : careless[i].dropped) {
      lines.insert(speeches[original].paragraphs[paragraph].source.front().line);
    }
    const std::vector<Report> reports = reports_of(deck, i);
    add(tallies.likely, {likely_in(reports, lines), lines.size()});
    add(tallies.reported, {reported_in(reports, lines), lines.size()});
    add(tallies.doubted, doubted_in(deck, i));
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
          "; dropped paragraphs named as the likeliest: ", tallies.likely.right,
          ", in a stretch that is named: ", tallies.reported.right, " of ", tallies.reported.wanted,
          " in ", tallies.missing_reports,
          " reports; matches marked as uncertain: ", tallies.doubted.right, " of ",
          tallies.doubted.wanted, "; additions: ", tallies.added, " in ", tallies.extra_reports,
          " reports");
  return tallies;
}

}  // namespace

TEST_CASE(
    "whatever translators merge, split and drop, 99 of 100 beads are right in all languages and "
    "every dropped paragraph is reported") {
  const Tallies tallies = tallies_of(200, 0);
  CHECK(tallies.beads.right * 100 >= tallies.beads.wanted * 99);
  CHECK(tallies.likely.right * 100 >= tallies.likely.wanted * 98);
  CHECK(tallies.reported.right == tallies.reported.wanted);
  CHECK(tallies.missing_reports >= tallies.reported.wanted);
  // What that costs: so many matches are shown as uncertain.
  CHECK(tallies.doubted.right * 1000 <= tallies.doubted.wanted * 13);
}

TEST_CASE("where they add passages of their own too, 97 of 100 are, and 99 are reported") {
  const Tallies tallies = tallies_of(100, 0.02);
  CHECK(tallies.beads.right * 100 >= tallies.beads.wanted * 97);
  CHECK(tallies.likely.right * 100 >= tallies.likely.wanted * 96);
  CHECK(tallies.reported.right * 100 >= tallies.reported.wanted * 99);
  CHECK(tallies.doubted.right * 1000 <= tallies.doubted.wanted * 14);
}
