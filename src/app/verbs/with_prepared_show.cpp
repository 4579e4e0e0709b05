#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"

namespace lectern::app {

int with_prepared_show(const content::Target& target,
                       const std::function<int(const content::PreparedShow&)>& use) {
  const config::Loaded loaded = content::load(target);
  report(loaded.problems, Severity::Warning);
  if (has_error(loaded.problems)) return exit_configuration;
  content::PreparedShow prepared = content::assemble(loaded.config);
  prepared.fingerprint = config::fingerprint(loaded.sources);
  report(prepared.problems, Severity::Warning);
  return has_error(prepared.problems) ? exit_findings : use(prepared);
}

std::optional<deck::Deck> read_deck(const content::Target& target) {
  const config::Loaded loaded = content::load(target);
  report(loaded.problems);
  if (has_error(loaded.problems)) return std::nullopt;
  return deck::read(loaded.config.deck);
}

}  // namespace lectern::app
