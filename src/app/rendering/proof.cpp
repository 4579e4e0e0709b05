#include "app/rendering/proof.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include "app/findings/of_slide.h"
#include "base/system/file.h"
#include "base/utf8.h"
#include "review/review.h"
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

std::string decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<style>
body { font: 16px/1.5 sans-serif; margin: 2em; background: #eee; color: #222; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(26em, 1fr)); gap: 1.5em; }
figure { margin: 0; }
img { width: 100%; height: auto; display: block; box-shadow: 0 1px 4px #0006; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; }
dt { color: #666; }
dd { margin: 0; }
ul { background: #fff3d6; padding: 1em 1em 1em 2em; }
h2 { grid-column: 1 / -1; margin: 1em 0 0; }
footer { margin-top: 3em; border-top: 1px solid #888; padding-top: 1em; }
@media print { body { background: none; } figure { break-inside: avoid; } }
</style>
)";

constexpr std::string_view foot = R"(</main>
<footer>Approved by ______________________________ on ____________________</footer>
</body></html>
)";

/// A path as a browser reads it (RFC 3986, section 2.1), be it UTF-8 or not.
std::string url_of(const std::filesystem::path& path) {
  std::string url;
  for (const char c : path.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
    url += plain ? std::string(1, c) : code;
  }
  return url;
}

/// What whoever signs has to know: texts that are missing, stale or doubtful, words without room.
std::string findings(const Problems& problems) {
  std::string items;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::Note) continue;
    items += "<li>" + escaped(problem.file.filename().string()) +
             (problem.line > 0 ? ", line " + std::to_string(problem.line) : "") + ": " +
             escaped(problem.message) + " [" + escaped(problem.code) + "]</li>\n";
  }
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

/// The codes of what is wrong with what the slide says, each once.
std::set<std::string> codes_of(const slide::Slide& slide, const deck::Deck& deck,
                               const Problems& problems) {
  std::set<std::string> codes;
  for (const Problem& problem : findings_of(slide, deck, problems)) {
    if (problem.severity != Severity::Note) codes.insert(problem.code);
  }
  return codes;
}

std::string figure(const show::Show& show, const ProofEntry& entry, const deck::Deck& deck,
                   const Problems& problems, const std::filesystem::path& folder) {
  const slide::Slide& slide = show::slide_of(show, entry.cue);
  const slide::Reading& reading = slide.readings.front();
  const auto relative = std::filesystem::relative(entry.picture, folder);
  std::string caption =
      std::to_string(show::number_of(show, entry.cue)) + " · " + reading.language.text();
  for (const std::size_t speech : speeches_of(slide, deck)) {
    const std::string lines = lines_of(slide, deck, speech);
    if (!lines.empty()) caption += " · " + escaped(lines);
  }
  caption += " · " + decimal(Seconds(entry.cue.duration).count()) + " s";
  for (const std::string& code : codes_of(slide, deck, problems)) {
    caption += " <mark>" + escaped(code) + "</mark>";
  }
  return "<figure><img loading=\"lazy\" src=\"" + url_of(relative) + "\" alt=\"" +
         escaped(reading.text) + "\" lang=\"" + reading.language.text() + "\"><figcaption>" +
         caption + "</figcaption></figure>\n";
}

/// Of all that is read, captions too, each once.
std::string languages_of(const show::Show& show) {
  std::vector<LanguageTag> languages;
  std::string names;
  for (const show::Cue& cue : show.timeline.cues) {
    for (const slide::Reading& reading : show::slide_of(show, cue).readings) {
      if (std::ranges::find(languages, reading.language) != languages.end()) continue;
      languages.push_back(reading.language);
      names += (names.empty() ? "" : ", ") + text::own_name(reading.language);
    }
  }
  return names;
}

/// What it is of, as a list of terms: only what is said.
std::string particulars(const show::Show& show, const content::PreparedShow& prepared) {
  std::string list;
  const auto add = [&](const char* term, const std::string& text) {
    if (text.empty()) return;
    list += "<dt>" + std::string(term) + "</dt><dd>" + escaped(text) + "</dd>\n";
  };
  const deck::Speech& original = prepared.deck.speeches.front();
  const deck::Credits& credits = original.credits;
  add("Speaker", credits.speaker);
  add("Place", credits.place);
  add("Date", credits.date ? text::format_date(*credits.date, original.language) : "");
  const slide::Panel& panel = show.slides.panel;
  add("Panel", std::to_string(panel.size.width) + " × " + std::to_string(panel.size.height) +
                   " pixels, " + decimal(panel.diagonal.count()) + " inches, read from " +
                   decimal(prepared.config.viewer.distance.count()) + " m");
  add("Languages", languages_of(show));
  add("Content", prepared.fingerprint);
  return "<dl>\n" + list + "</dl>\n";
}

}  // namespace

std::string title_of(const deck::Deck& deck) {
  const std::string& title = deck.speeches.front().credits.title;
  return title.empty() ? std::filesystem::absolute(deck.folder).filename().string() : title;
}

void write_proof(const show::Show& show, const content::PreparedShow& prepared,
                 const std::vector<ProofEntry>& entries, const std::filesystem::path& file) {
  const auto folder = std::filesystem::absolute(file).parent_path();
  const std::string title = escaped(title_of(prepared.deck));
  Problems problems = review::review(prepared.deck);
  problems.insert(problems.end(), prepared.problems.begin(), prepared.problems.end());
  review::put_in_order(problems);
  std::string html = std::string(head) + "<title>" + title + ": proof</title></head><body>\n<h1>" +
                     title + "</h1>\n" + particulars(show, prepared) + findings(problems) +
                     "<main>\n";
  std::size_t edition = show.slides.editions.size();
  for (const ProofEntry& entry : entries) {
    if (entry.cue.edition != edition) {
      edition = entry.cue.edition;
      const LanguageTag& language = show.slides.editions[edition].language;
      html += "<h2 lang=\"" + language.text() + "\">" + escaped(text::own_name(language)) + " (" +
              language.text() + ")</h2>\n";
    }
    html += figure(show, entry, prepared.deck, problems, folder);
  }
  replace_file(file, repaired(html + std::string(foot)));
}

}  // namespace lectern::app
