// Sentences, clauses and counts, in the languages of the speech and some others.
#include "text/break/boundaries.h"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <string>

#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

struct Row {
  const char* language;
  const char* text;  ///< with | between the parts, whatever spaces stand there
};

std::string joined(const std::vector<ByteRange>& ranges, const std::string& text) {
  std::string result;
  for (const ByteRange& range : ranges) {
    if (!result.empty()) result += '|';
    result += range.of(text);
  }
  return result;
}

/// The text without its marks: where the language writes a space between parts, `| ` stands.
std::string unmarked(std::string text) {
  std::erase(text, '|');
  return text;
}

/// The same with nothing but | between the parts.
std::string parts(std::string text) {
  for (std::size_t bar = text.find("| "); bar != std::string::npos; bar = text.find("| ")) {
    text.erase(bar + 1, 1);
  }
  return text;
}

}  // namespace

TEST_CASE("sentences end where a reader of the language ends them") {
  const Row rows[] = {
      {"en", "We agreed.| We must act!| Must we?| Yes."},
      {"en", "Mr. President, thank you."},
      {"en", "Thank you, Mr. President.| Excellencies, Dr. and Mrs. Smith are here."},
      {"en", "St. John and Gen. de Gaulle met in the U.S. and left.| Then J. R. R. Tolkien came."},
      {"en", "He asked: “Who?”| She said: “No one.”| Then they left."},
      {"en", "It happened in the USA.| The end."},
      {"en", "Education for All.| We mean it."},
      {"en", "No.| We will not.| See No. 5 Main Street."},
      {"en", "It cost $3.5 million, i.e. too much."},
      {"en", "1. We must act.| 2. We will."},
      {"en", "Wait...| Then go."},
      {"en", "It ended in 2005.| We began again."},
      {"en", "“We agreed.”| (They did not.)| Then what?"},
      {"en", "A line\nbroken by hand.| Another."},
      {"fr", "M. le Président, je vous remercie.| MM. Dupont et Durand aussi."},
      {"fr", "« Allez ! »| Puis il partit."},
      {"fr", "« Allez ! » dit-il.| Il partit."},
      {"fr", "Est-ce vrai ?| Oui : c’est vrai !| Bien."},
      {"fr", "«\u00A0Jamais plus\u202F!\u00A0»| Voilà."},
      {"es",
       "Sr. Presidente, gracias.| ¿Qué hacer?| ¡Actuar!| La Sra. Díaz y los EE. UU. también."},
      {"ru", "В 2011 г. Генеральная Ассамблея решила.| Да."},
      {"ru", "Г-н Иванов и А. С. Пушкин пришли.| Они сели."},
      {"ru", "Что делать?| Действовать!"},
      {"ar", "هل نلتزم؟| نعم!| نلتزم.| شكراً."},
      {"ur", "یہ سچ ہے۔| ہم مانتے ہیں۔"},
      {"zh-Hans", "我们同意。|真的吗？|是的！|好。"},
      {"zh-Hans", "他说：“好。”|然后走了。"},
      {"zh-Hans", "他走了。|“好。”|（完。）|《宪章》说。"},
      {"ja", "行こう。|「はい。」|彼は言った。"},
      {"hi", "हम सहमत हैं।| चलो।"},
      {"el", "Τι κάνουμε;| Δρούμε."},
      {"de", "Am 12. Juli 2011 trafen wir uns.| Das war z. B. gut.| Im Jahr 2005 auch."},
      {"de", "Es war 2005.| Dann kam Dr. Müller."},
      {"it", "Il Sig. Rossi parla.| Bene."},
      {"qaa", "One.| Two."},
  };
  for (const Row& row : rows) {
    const std::string text = unmarked(row.text);
    CHECK(joined(sentences(text, tag(row.language)), text) == parts(row.text));
  }
  CHECK(sentences("", tag("en")).empty());
  CHECK(sentences(" \n ", tag("en")).empty());
}

TEST_CASE("clauses end after the marks that part them, where a line may break") {
  const Row rows[] = {
      {"en", "Excellencies,| distinguished delegates,| thank you:| we met;| we agreed."},
      {"en", "We agreed –| all of us –| to act,| 1,000 strong."},
      {"en", "We agreed—|all of us—|in 2005–2011 –| so."},
      {"en", "“Now,”| he said,| “or never.”| Then."},
      {"fr", "Voici :| d’abord,| la paix ;| ensuite « le droit »."},
      {"ar", "السيد الرئيس،| أصحاب السعادة؛| نعم."},
      {"zh-Hans", "女士们、|先生们：|“好，”|他说；|对。"},
  };
  for (const Row& row : rows) {
    std::string text = unmarked(row.text);
    std::string want = parts(row.text);
    CHECK(joined(clauses(text, tag(row.language)), text) == want);
  }
}

TEST_CASE("unbreakables are what stands between breaks") {
  const std::string text = " well-known  « x » 1,5 ";
  CHECK(joined(unbreakables(text, tag("fr")), text) == "well-|known|« x »|1,5");
}

TEST_CASE("words and characters are counted as a reader counts them") {
  struct Count {
    const char* language;
    const char* text;
    std::size_t words;
    std::size_t characters;
  };
  const Count rows[] = {
      {"en", "", 0, 0},
      {"en", "We don't – do we?", 4, 13},
      {"en", "In 2011, 3.5 million.", 4, 18},
      {"fr", "l’Assemblée générale", 2, 19},
      {"en", "e\u0301 \U0001F469\u200D\U0001F33E", 1, 2},
      {"ar", "مسؤولية الحماية", 2, 14},
      {"zh-Hans", "保护责任。", 2, 5},
      {"th", "สวัสดีครับ", 2, 7},
  };
  for (const Count& row : rows) {
    CAPTURE(row.text);
    CHECK(word_count(row.text, tag(row.language)) == row.words);
    CHECK(character_count(row.text, tag(row.language)) == row.characters);
  }
}

TEST_CASE("the remarks have as many sentences in every paragraph of every language, or nearly") {
  std::array<std::size_t, 6> counts{};
  const std::array languages{"en", "fr", "es", "ru", "ar", "zh-Hans"};
  for (std::size_t i = 0; i < languages.size(); ++i) {
    std::ifstream file(std::string(LECTERN_ASSETS "/remarks/") + languages[i] + ".txt");
    REQUIRE(file.good());
    for (std::string line; std::getline(file, line);) {
      const auto found = sentences(line, tag(languages[i]));
      counts[i] += found.size();
      for (const ByteRange& range : found) CHECK(range.size() > 3);
    }
  }
  for (const std::size_t count : counts) {
    CHECK(count > counts[0] * 9 / 10);
    CHECK(count < counts[0] * 11 / 10);
  }
}
