// How findings are told: to a person at a terminal, in one line, and each kind on a page of its
// own.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "app/findings/excerpt.h"
#include "app/findings/explain.h"
#include "app/findings/listing.h"
#include "app/findings/summary.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;

namespace {

namespace fs = std::filesystem;

constexpr Terminal plain{false, 40};

/// The excerpt with its word in brackets, and where a caret would stand.
std::string shown(std::string_view line, std::size_t byte, int columns = 40) {
  const Excerpt excerpt = excerpt_of(line, byte, columns);
  return excerpt.before + '[' + excerpt.word + ']' + excerpt.after + ' ' +
         std::to_string(excerpt.columns_before) + (excerpt.right_to_left ? " right to left" : "");
}

std::string source_of(const fs::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::regex_replace(text.str(), std::regex("//[^\n]*"), "");
}

/// Every code that the modules which look at content give to what they find: a word after the
/// severity, or one with a hyphen.
std::set<std::string> codes_in_sources() {
  const std::regex after_severity(R"re(Severity::\w+,[^"();]*"([a-z][a-z0-9-]*)")re");
  const std::regex handed_on(R"re(\b(?:report|warn|leave_out|add)\([^";{}]*"([a-z][a-z-]*)",)re");
  const std::regex hyphenated(R"re("([a-z]+(?:-[a-z]+[0-9]?)+)")re");
  const std::regex named(R"re(const char\* [a-z]+_code = "([a-z]+)")re");
  const std::set<std::string> something_else{"caption",           "leave",
                                             "sous-titrage",      "needs-review-translation",
                                             "x-mac-cyrillic",    "euc-jp",
                                             "en-klare",          "lectern-read-picture",
                                             "stick-report",      "function-words",
                                             "noto-sans",         "lectern-draw-picture",
                                             "speech-dispatcher", "on"};
  std::set<std::string> codes;
  const fs::path sources = fs::path(LECTERN_ASSETS).parent_path() / "src";
  for (const char* module :
       {"deck", "review", "slide", "show", "kiosk/voice", "content", "config", "app", "player"}) {
    for (const auto& entry : fs::recursive_directory_iterator(sources / module)) {
      if (!entry.is_regular_file()) continue;
      const std::string_view name = module;
      const bool runs = name == "app" || name == "player";
      const std::string text = source_of(entry.path());
      for (const std::regex* pattern : {&after_severity, &handed_on, &hyphenated, &named}) {
        // the program's own words are many
        if (runs && pattern != &after_severity) continue;
        for (std::sregex_iterator it(text.begin(), text.end(), *pattern), end; it != end; ++it) {
          if (!something_else.contains((*it)[1])) codes.insert((*it)[1]);
        }
      }
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("every code that a finding can have has a page, and every page a code") {
  std::set<std::string> explained;
  for (const auto& [code, page] : finding_pages()) {
    CAPTURE(code);
    explained.insert(code);
    for (const std::string& part : {page.found, page.visitor, page.mend}) {
      CHECK(part.size() > 5);
      CHECK(part.back() == '.');
    }
    CHECK_FALSE(page.example.empty());
  }
  const std::set<std::string> codes = codes_in_sources();
  for (const std::string& code : codes) CHECK_MESSAGE(explained.contains(code), code);
  for (const std::string& code : explained) CHECK_MESSAGE(codes.contains(code), code);
}

TEST_CASE("a page says what was found, what a visitor has of it, how to mend it, and an example") {
  const Outcome page = lectern_with("check --explain missing-glyph");
  CHECK(page.status == 0);
  for (const char* part : {"missing-glyph\n\n  No font has this character.\n",
                           "\nWhat it means to a visitor:\n  They see an empty box",
                           "\nHow it is mended:\n  Write", "\nExample:\n  U+F0B7"}) {
    CHECK_MESSAGE(page.output.find(part) != std::string::npos, part);
  }
  const Outcome near = lectern_with("check --explain mising-glyph 2>&1");
  CHECK(near.status == 2);
  CHECK(near.output ==
        "lectern: there is no code \"mising-glyph\", do you mean \"missing-glyph\"?\n");
  const Outcome far = lectern_with("check --explain quux 2>&1");
  CHECK(far.output.find("\"quux\": there are advert, anchor-order, ") != std::string::npos);
}

TEST_CASE("an excerpt is cut to its room around the place, and counts as terminals do") {
  CHECK(shown("We must act now.", 8) == "We must [act] now. 8");
  CHECK(shown("We must act.", 11) == "We must act[.] 11");
  CHECK(shown("We must act.", 12) == "We must act.[] 12");
  CHECK(shown("We must act.", 99) == "We must act.[] 12");
  CHECK(shown("", 0) == "[] 0");
  CHECK(shown("一句话。", 6) == "一句[话]。 4");
  CHECK(shown("e\u0301te\u0301 ici", 7) == "e\u0301te\u0301[ ]ici 3");
  CHECK(shown("a\tb\x1b[1mc", 2) == "a [b] [1mc 2");
  CHECK(shown("caf\xe9 noir", 5) == "caf\uFFFD [noir] 5");
  CHECK(shown("شكرا لكم", 9) == "شكرا [لكم] 5 right to left");
  const std::string passage = "One two three four five six seven eight nine ten";
  CHECK(shown(passage, 28, 20) == "… six [seven] eight n… 6");
  CHECK(shown(passage, 0, 20) == "[One] two three four … 0");
  CHECK(shown(passage, 45, 20) == "…nine [ten] 6");
}

TEST_CASE("a person sees findings by language, each in its line, with a caret at its place") {
  TemporaryFolder folder;
  folder.with("en.txt", "One.\n\nTwo thre four.\n").with("ar.txt", "واحد.\n");
  const fs::path en = folder.path() / "en.txt";
  const fs::path ar = folder.path() / "ar.txt";
  const Problems problems{{ar, 1, 1, Severity::Error, "one", "This is wrong."},
                          {en, 3, 5, Severity::Warning, "two", "That is odd."},
                          {en, 0, 0, Severity::Note, "three", "So is all."},
                          {en, 99, 1, Severity::Note, "four", "There is no such line."},
                          {folder.path() / "gone.toml", 1, 1, Severity::Note, "five", "Gone."}};
  CHECK(as_listing(problems, plain) ==
        "Arabic (ar): 1 error\n\n" + ar.string() + ":1:1: error: This is wrong. [one]\n" +
            "    واحد.\n\n" + "English (en): 1 warning, 2 notes\n\n" + en.string() +
            ":3:5: warning: That is odd. [two]\n    Two thre four.\n        ^\n" + en.string() +
            ": note: So is all. [three]\n" + en.string() +
            ":99:1: note: There is no such line. [four]\n\n" +
            "Configuration and deck: 1 note\n\n" + (folder.path() / "gone.toml").string() +
            ":1:1: note: Gone. [five]\n\n");
  CHECK(as_listing(problems, {true, 40}).find("Two \033[4mthre\033[0m four.") != std::string::npos);
}

TEST_CASE("a summary says how much there is to show, and how much is wrong with it") {
  using namespace std::chrono_literals;
  const Problem error{{}, 0, 0, Severity::Error, "", ""};
  const Problem warning{{}, 0, 0, Severity::Warning, "", ""};
  CHECK(summary_of(Overview{6, 44, 560s}, {}) ==
        "6 languages, 44 slides, 9 min 20 s a round; no findings");
  CHECK(summary_of(Overview{1, 1, 7204s}, {warning}) ==
        "1 language, 1 slide, 2 h 4 s a round; 1 warning");
  CHECK(summary_of({}, {error, error, warning}) == "nothing can be shown; 2 errors, 1 warning");
}
