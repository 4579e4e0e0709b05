#include "manual/roff.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace lectern::manual {
namespace {

/// So that no character means anything to roff; a hyphen is one that can be copied.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '\\': safe += "\\e"; break;
      case '-': safe += "\\-"; break;
      case '\'': safe += "\\(aq"; break;
      case '`': safe += "\\(ga"; break;
      case '^': safe += "\\(ha"; break;
      case '~': safe += "\\(ti"; break;
      default: safe += c;
    }
  }
  if (safe.starts_with('.')) safe.insert(0, "\\&");
  return safe;
}

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  std::ranges::transform(capitals, capitals.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return capitals;
}

std::string in_bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }

}  // namespace

Page::Page(std::string_view name, int section, std::string_view summary, const Edition& edition) {
  line(".TH " + in_capitals(escaped(name)) + ' ' + std::to_string(section) + " \"" + edition.date +
       "\" \"lectern " + edition.version + "\" \"Lectern\"");
  line(".nh");
  line(".ad l");
  heading("Name");
  line(escaped(name) + " \\- " + escaped(summary));
}

void Page::heading(std::string_view text) { line(".SH " + in_capitals(escaped(text))); }

void Page::subheading(std::string_view text) { line(".SS " + escaped(text)); }

void Page::text(std::string_view paragraphs) {
  std::istringstream lines{std::string(paragraphs)};
  bool begins = true;
  for (std::string each; std::getline(lines, each);) {
    if (each.empty()) {
      begins = true;
      continue;
    }
    if (begins && !after_heading()) line(".PP");
    begins = false;
    line(escaped(each));
  }
}

void Page::term(std::string_view term, std::string_view meaning) {
  line(".TP");
  line(in_bold(term));
  std::istringstream lines{std::string(meaning)};
  for (std::string each; std::getline(lines, each);) line(each.empty() ? ".IP" : escaped(each));
  if (meaning.empty()) line("\\&");
}

void Page::literal(std::string_view lines) {
  if (!after_heading()) line(".PP");
  line(".RS 4");
  line(".nf");
  std::istringstream all{std::string(lines)};
  for (std::string each; std::getline(all, each);) line(each.empty() ? "\\&" : escaped(each));
  line(".fi");
  line(".RE");
}

/// A heading begins a paragraph by itself.
bool Page::after_heading() const {
  const std::size_t last = roff_.rfind('\n', roff_.size() - 2);
  return std::string_view(roff_).substr(last + 1).starts_with(".S");
}

void Page::line(const std::string& text) { roff_ += text + '\n'; }

}  // namespace lectern::manual
