#include "app/usage.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/nearest.h"
#include "base/one_line.h"

namespace lectern::app {
namespace {

std::string full_name(const CLI::App& verb) {
  return verb.get_parent() == nullptr ? verb.get_name()
                                      : full_name(*verb.get_parent()) + ' ' + verb.get_name();
}

std::vector<std::string> names_of(const std::vector<const CLI::App*>& verbs) {
  std::vector<std::string> names;
  for (const CLI::App* verb : verbs) names.push_back(verb->get_name());
  return names;
}

std::string meant_by(const std::string& word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> words(known.begin(), known.end());
  const auto meant = nearest(word, words);
  return meant ? ", do you mean " + std::string(*meant) + '?' : "";
}

/// What of the words that nothing was made of is wrong, if there are any.
std::optional<std::string> odd_word(const CLI::App& app, const CLI::App& verb) {
  const auto words = app.remaining(true);
  if (words.empty()) return std::nullopt;
  const auto option = std::ranges::find_if(
      words, [](const std::string& word) { return word.starts_with("-") && word != "-"; });
  if (option != words.end()) {
    const std::string name = option->substr(0, option->find('='));
    return "there is no option " + name + meant_by(name, options_of(verb));
  }
  const std::string& word = words.front();
  if (const auto verbs = verbs_of(verb); !verbs.empty()) {
    return "there is no verb \"" + word + '"' + meant_by(word, names_of(verbs));
  }
  return "it cannot be told what \"" + word + "\" is for: a name with spaces stands in quotes";
}

}  // namespace

std::vector<const CLI::App*> verbs_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string> options_of(const CLI::App& verb) {
  std::vector<std::string> names;
  for (const CLI::Option* option : verb.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

const CLI::App& named_verb(const CLI::App& app) {
  const auto verbs = app.get_subcommands();
  return verbs.empty() ? app : named_verb(*verbs.front());
}

std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& verb = named_verb(app);
  const std::string name = full_name(verb);
  const auto odd = odd_word(app, verb);
  if (!odd && &verb == &app) return app.help() + '\n';
  return name + ": " + one_line(odd.value_or(error.what())) + "\n`" + name +
         " --help` says what there is\n";
}

}  // namespace lectern::app
