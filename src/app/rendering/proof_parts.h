// What a proof says, as the program that sets it reads it (proof/proof.h): a part for each
// language.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/problem.h"
#include "content/prepared_show.h"
#include "show/show.h"
#include "text/font/fonts.h"

namespace lectern::app {

class ProofParts {
 public:
  ProofParts(const content::PreparedShow& prepared, const show::Show& show,
             const Problems& problems);

  /// A slide of the last part, or the first of a new one.
  void add(const show::Cue& cue, const std::string& picture);

  nlohmann::json whole() &&;

 private:
  nlohmann::json text(const LanguageTag& language, const std::string& text);
  nlohmann::json passage(std::size_t speech, const slide::Slide& slide, const std::string& text);
  nlohmann::json passages(const slide::Slide& slide);
  nlohmann::json part(const slide::Edition& edition);
  nlohmann::json particulars(const slide::Edition& edition);

  const content::PreparedShow& prepared_;
  const show::Show& show_;
  const Problems& problems_;
  text::Fonts fonts_;
  std::set<std::string> font_names_;
  std::size_t edition_;  // of the last part
  nlohmann::json parts_ = nlohmann::json::array();
};

}  // namespace lectern::app
