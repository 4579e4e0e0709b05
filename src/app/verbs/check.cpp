// lectern check: everything that is wrong with configuration, texts, fonts and layout.
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "app/fill.h"
#include "app/findings/explain.h"
#include "app/findings/listing.h"
#include "app/findings/reports.h"
#include "app/findings/summary.h"
#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/terminal.h"
#include "content/compatibility.h"
#include "deck/accepted.h"
#include "deck/format/folder.h"
#include "deck/staleness.h"
#include "review/review.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// A folder in which the kiosk is to write and cannot, as far as whoever checks can tell: the
/// player may be another user, on another machine.
void check_file(const config::Config& config, const std::string& key, const fs::path& file,
                Problems& problems) {
  if (file.empty()) return;
  const fs::path folder = fs::absolute(file).parent_path();
  std::error_code unknown;
  std::string message;
  if (!fs::is_directory(folder, unknown)) {
    message = "there is no folder " + folder.string() + ": make it, for the kiosk's user";
  } else if (access(folder.c_str(), W_OK) != 0) {
    message = "you may not write in " + folder.string() + ": the kiosk's user must be allowed to";
  } else {
    return;
  }
  problems.push_back(problem_with(config, key, Severity::Note, "not-writable", message));
}

/// What is found, up to where something cannot be read or set, and what can be shown.
struct Findings {
  Problems problems;
  std::optional<Overview> overview;
};

/// Of one language where that was asked for. Throws Failure where the deck has no text in it.
std::optional<Overview> what_is_shown(const content::PreparedShow& prepared,
                                      const std::optional<LanguageTag>& language) {
  if (has_error(prepared.problems) || show::empty(prepared.show)) return std::nullopt;
  return overview_of(language ? content::only(prepared.show, *language, prepared.config)
                              : prepared.show);
}

void find_problems(const CheckOptions& options, Findings& findings) {
  Problems& problems = findings.problems;
  const auto add = [&](const Problems& more, std::size_t known = 0) {
    problems.insert(problems.end(), more.begin() + static_cast<std::ptrdiff_t>(known), more.end());
  };
  const content::OpenedContent opened = content::open_content(options.target);
  add(opened.problems);
  if (has_error(problems)) return;
  check_file(opened.config, "status.file", opened.config.status.file, problems);
  check_file(opened.config, "status.prometheus", opened.config.status.prometheus, problems);
  content::SourceMaterial material = content::read_material(opened.config, *opened.snapshot);
  deck::report_stale(material.deck, deck::known_wordings(material.deck));
  add(review::review(material.deck));
  const Problems unsuited = content::incompatibilities(opened.config, material.deck);
  const std::size_t known = unsuited.size() + material.deck.problems.size();
  add(unsuited);
  add(material.deck.problems);
  const auto prepared = content::assemble(opened.config, std::move(material), *opened.snapshot);
  // what is known is said again, before what is wrong with the slides
  add(prepared.problems, known);
  findings.overview = what_is_shown(prepared, options.language);
}

/// What concerns neither the language nor all of them.
void leave_out_others(const LanguageTag& language, Problems& problems) {
  std::erase_if(problems, [&](const Problem& problem) {
    const auto other = deck::language_named(problem.file);
    return other && *other != language;
  });
}

void print_findings(const Findings& findings, const CheckOptions& options) {
  using Format = CheckOptions::Format;
  switch (options.format) {
    case Format::Text: break;
    case Format::Json: return print(as_json(findings.problems));
    case Format::Sarif: return print(as_sarif(findings.problems, finding_pages()));
    case Format::Annotations: std::cout << as_annotations(findings.problems); return;
  }
  const auto terminal = terminal_of(STDOUT_FILENO);
  std::cout << (terminal ? as_listing(findings.problems, *terminal) : as_lines(findings.problems))
            << std::flush;
  if (options.verbosity == Verbosity::Quiet) return;
  tell(summary_of(findings.overview, findings.problems));
  if (terminal && !findings.problems.empty()) {
    tell("`lectern check --explain CODE` says more of a finding, by its [CODE]");
  }
}

}  // namespace

int explain(const std::string& code) {
  const config::FindingPages pages = finding_pages();
  const auto page = pages.find(code);
  if (page == pages.end()) {
    tell("lectern: " + no_such_code(code, pages));
    return exit_usage;
  }
  const auto terminal = terminal_of(STDOUT_FILENO);
  std::cout << page_of(page->first, page->second,
                       std::min(terminal.value_or(Terminal{}).columns, widest_text));
  return exit_fine;
}

int check(const CheckOptions& options) {
  Findings findings;
  try {
    find_problems(options, findings);
  } catch (const std::exception& failure) {
    findings.problems.push_back(
        {options.target.path, 0, 0, Severity::Error, "failure", message_of(failure)});
  }
  if (options.language) leave_out_others(*options.language, findings.problems);
  if (options.verbosity == Verbosity::Quiet) {
    std::erase_if(findings.problems,
                  [](const Problem& problem) { return problem.severity == Severity::Note; });
  }
  review::put_in_order(findings.problems);
  print_findings(findings, options);
  const bool clean = std::ranges::all_of(
      findings.problems, [](const Problem& problem) { return problem.severity == Severity::Note; });
  return clean ? exit_fine : exit_findings;
}

}  // namespace lectern::app
