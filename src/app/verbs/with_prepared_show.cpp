#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"

namespace lectern::app {

int with_prepared_show(const content::Target& target,
                       const std::function<int(const content::PreparedShow&)>& use) {
  const content::OpenedContent opened = content::open_content(target);
  report(opened.problems, Severity::Warning);
  if (has_error(opened.problems)) return exit_configuration;
  content::PreparedShow prepared = content::assemble(opened.config, *opened.snapshot);
  prepared.fingerprint = opened.snapshot->fingerprint();
  report(prepared.problems, Severity::Warning);
  return has_error(prepared.problems) ? exit_findings : use(prepared);
}

std::optional<deck::Deck> read_deck(const content::Target& target) {
  const content::OpenedContent opened = content::open_content(target);
  report(opened.problems);
  if (has_error(opened.problems)) return std::nullopt;
  return deck::read(opened.config.deck, *opened.snapshot);
}

}  // namespace lectern::app
