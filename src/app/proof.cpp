#include "app/proof.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include "base/file.h"
#include "text/locale.h"

namespace lectern::app {
namespace {

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      default: html += c;
    }
  }
  return html;
}

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Proof</title>
<style>
body { font: 16px/1.5 sans-serif; margin: 2em; background: #eee; color: #222; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(26em, 1fr)); gap: 1.5em; }
figure { margin: 0; }
img { width: 100%; height: auto; display: block; box-shadow: 0 1px 4px #0006; }
ul { background: #fff3d6; padding: 1em 1em 1em 2em; }
h2 { grid-column: 1 / -1; margin: 1em 0 0; }
footer { margin-top: 3em; border-top: 1px solid #888; padding-top: 1em; }
@media print { body { background: none; } figure { break-inside: avoid; } }
</style></head><body>
<h1>Proof</h1>
)";

constexpr std::string_view foot = R"(</main>
<footer>Approved by ______________________________ on ____________________</footer>
</body></html>
)";

/// What whoever signs has to know: texts that are missing, stale or doubtful, words without room.
std::string findings(const Problems& problems) {
  std::string items;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::Note) continue;
    items += "<li>" + escaped(problem.file.filename().string()) + ", line " +
             std::to_string(problem.line) + ": " + escaped(problem.message) + " [" +
             escaped(problem.code) + "]</li>\n";
  }
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

bool stands_in(const Problem& problem, const deck::SourceRange& source) {
  const auto place = std::pair(problem.line, problem.column);
  return problem.line > 0 && place >= std::pair(source.begin.line, source.begin.column) &&
         place < std::pair(source.end.line, source.end.column);
}

/// The codes of what is wrong with what the slide says, each once.
std::set<std::string> codes_of(const slide::Slide& slide, const deck::Deck& deck,
                               const Problems& problems) {
  std::set<std::string> codes;
  for (std::size_t speech = 0; speech < deck.speeches.size(); ++speech) {
    const bool shown = std::any_of(slide.readings.begin(), slide.readings.end(),
                                   [&](const slide::Reading& reading) {
                                     return reading.language == deck.speeches[speech].language;
                                   });
    for (std::size_t bead = slide.beads.begin; shown && bead < slide.beads.end; ++bead) {
      const deck::SourceRange source = deck::source_of(deck, bead, speech);
      for (const Problem& problem : problems) {
        const bool here = problem.severity != Severity::Note &&
                          problem.file == deck.speeches[speech].file && stands_in(problem, source);
        if (here) codes.insert(problem.code);
      }
    }
  }
  return codes;
}

std::string figure(const show::Show& show, const ProofEntry& entry,
                   const std::set<std::string>& codes, const std::filesystem::path& folder) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f s", Seconds(entry.cue.duration).count());
  const slide::Reading& reading = show::slide_of(show, entry.cue).readings.front();
  const auto relative = std::filesystem::absolute(entry.picture).lexically_relative(folder);
  std::string marks;
  for (const std::string& code : codes) marks += " <mark>" + escaped(code) + "</mark>";
  return "<figure><img loading=\"lazy\" src=\"" + escaped(relative.string()) + "\" alt=\"" +
         escaped(reading.text) + "\" lang=\"" + reading.language.text() + "\"><figcaption>" +
         std::to_string(entry.cue.slide + 1) + " · " + reading.language.text() + " · " + seconds +
         marks + "</figcaption></figure>\n";
}

}  // namespace

void write_proof(const show::Show& show, const deck::Deck& deck,
                 const std::vector<ProofEntry>& entries, const Problems& problems,
                 const std::filesystem::path& file) {
  const auto folder = std::filesystem::absolute(file).parent_path();
  std::string html = std::string(head) + findings(problems) + "<main>\n";
  std::size_t edition = show.slides.editions.size();
  for (const ProofEntry& entry : entries) {
    if (entry.cue.edition != edition) {
      edition = entry.cue.edition;
      const LanguageTag& language = show.slides.editions[edition].language;
      html += "<h2 lang=\"" + language.text() + "\">" + escaped(text::own_name(language)) + " (" +
              language.text() + ")</h2>\n";
    }
    html += figure(show, entry, codes_of(show::slide_of(show, entry.cue), deck, problems), folder);
  }
  write_file(file, html + std::string(foot));
}

}  // namespace lectern::app
