#include "manual/pages.h"

#include <vector>

#include "app/manual.h"
#include "app/usage.h"
#include "manual/commented_toml.h"

namespace lectern::manual {
namespace {

constexpr std::string_view see_also =
    "lectern(1), lectern.toml(5), lectern-deck(5), lectern-theme(5), lectern-findings(7)";

/// `-h`, `--language TAG`, `TARGET`.
std::string term_of(const CLI::Option& option) {
  std::string term = option.get_name(option.get_positional(), !option.get_positional());
  for (auto comma = term.find(','); comma != std::string::npos; comma = term.find(',', comma + 2)) {
    term.insert(comma + 1, " ");
  }
  const bool valued = !option.get_positional() && option.get_items_expected_max() > 0;
  return valued && !option.get_type_name().empty() ? term + ' ' + option.get_type_name() : term;
}

std::string synopsis_of(const CLI::App& verb, const std::string& name) {
  std::string synopsis = name;
  std::string operands;
  for (const CLI::Option* option : verb.get_options()) {
    const std::string term = term_of(*option);
    if (option->get_positional()) {
      operands += ' ' + (option->get_required() ? term : '[' + term + ']');
    } else if (option->get_required()) {
      synopsis += ' ' + term;
    }
  }
  return synopsis + " [options]" + operands;
}

void add_options(Page& page, const CLI::App& verb) {
  for (const CLI::Option* option : verb.get_options()) {
    page.term(term_of(*option), option->get_description());
  }
}

void add_examples_and_statuses(Page& page, const app::Manual& manual) {
  page.heading("Examples");
  for (const app::Example& example : manual.examples) page.term(example.command, example.does);
  page.heading("Exit status");
  for (const app::ExitStatus& status : manual.statuses) {
    page.term(std::to_string(status.number), status.means);
  }
}

}  // namespace

Page program_page(const CLI::App& app, const Edition& edition) {
  const app::Manual& manual = app::manual_of("");
  Page page("lectern", 1, app.get_description(), edition);
  page.heading("Synopsis");
  page.text("lectern VERB [options] [TARGET]");
  page.heading("Description");
  page.text(manual.description);
  page.heading("Verbs");
  for (const CLI::App* verb : app::verbs_of(app)) {
    page.term("lectern-" + verb->get_name() + "(1)", verb->get_description());
  }
  page.heading("Options");
  add_options(page, app);
  add_examples_and_statuses(page, manual);
  page.heading("See also");
  page.text(see_also);
  return page;
}

Page verb_page(const CLI::App& verb, const Edition& edition) {
  const app::Manual& manual = app::manual_of(verb.get_name());
  Page page("lectern-" + verb.get_name(), 1, verb.get_description(), edition);
  page.heading("Synopsis");
  page.text(synopsis_of(verb, "lectern " + verb.get_name()));
  for (const CLI::App* within : app::verbs_of(verb)) {
    page.text("\n" + synopsis_of(*within, "lectern " + verb.get_name() + ' ' + within->get_name()));
  }
  page.heading("Description");
  page.text(manual.description);
  page.heading("Options");
  add_options(page, verb);
  for (const CLI::App* within : app::verbs_of(verb)) {
    page.subheading(verb.get_name() + ' ' + within->get_name() + ": " + within->get_description());
    add_options(page, *within);
  }
  add_examples_and_statuses(page, manual);
  page.heading("See also");
  page.text(see_also);
  return page;
}

Page file_page(std::string_view name, std::string_view summary, std::string_view toml,
               const Edition& edition) {
  Page page(name, 5, summary, edition);
  page.heading("Description");
  for (const CommentedTable& table : commented_tables(toml)) {
    if (!table.name.empty()) page.subheading('[' + table.name + ']');
    page.text(table.comment);
    if (!table.examples.empty()) {
      std::string lines;
      for (const std::string& line : table.examples) lines += line + '\n';
      page.literal(lines);
    }
    for (const CommentedKey& key : table.keys) page.term(key.assignment, key.comment);
  }
  page.heading("See also");
  page.text(see_also);
  return page;
}

Page findings_page(const config::FindingPages& findings, const Edition& edition) {
  Page page("lectern-findings", 7, "what lectern check can find, and how it is mended", edition);
  page.heading("Description");
  page.text(
      "Each finding of lectern-check(1) ends with its code in brackets. These are all of them; "
      "lectern check --explain CODE prints one.");
  for (const auto& [code, finding] : findings) {
    page.heading(code);
    page.text(finding.found);
    page.subheading("What it means to a visitor");
    page.text(finding.visitor);
    page.subheading("How it is mended");
    page.text(finding.mend);
    page.subheading("Example");
    page.literal(finding.example);
  }
  page.heading("See also");
  page.text(see_also);
  return page;
}

}  // namespace lectern::manual
