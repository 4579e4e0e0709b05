#include "app/rendering/proof.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "app/rendering/proof_parts.h"
#include "app/rendering/thumbnail.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "base/system/program.h"
#include "kiosk/programs.h"
#include "review/review.h"
#include "screen/output/png.h"

namespace lectern::app {
namespace {

/// At the size that it is printed in, 170 pixels an inch.
constexpr int longest_side = 400;
/// A thousand slides with photographs.
constexpr std::size_t largest_proof = std::size_t{512} << 20U;

const char* name_of(ProofFormat format) {
  switch (format) {
    case ProofFormat::WebPage: break;
    case ProofFormat::A4: return "a4";
    case ProofFormat::Letter: return "letter";
  }
  return "html";
}

}  // namespace

std::string title_of(const deck::Deck& deck) {
  const std::string& title = deck.speeches.front().credits.title;
  return title.empty() ? std::filesystem::absolute(deck.folder).filename().string() : title;
}

Proof::Proof(const content::PreparedShow& prepared, const show::Show& show)
    : prepared_(prepared), show_(show), problems_(review::review(prepared.deck)) {
  problems_.insert(problems_.end(), prepared.problems.begin(), prepared.problems.end());
  // whoever signs is not told how the texts were read
  std::erase_if(problems_,
                [](const Problem& problem) { return problem.severity == Severity::Note; });
  review::put_in_order(problems_);
}

void Proof::add(const show::Cue& cue, const screen::Picture& picture) {
  entries_.push_back({cue, screen::png_of(thumbnail_of(picture, longest_side))});
}

nlohmann::json Proof::as_json() const {
  ProofParts parts(prepared_, show_, problems_);
  for (const Entry& entry : entries_) parts.add(entry.cue, entry.picture);
  return std::move(parts).whole();
}

void Proof::write(const std::filesystem::path& file, ProofFormat format) const {
  const std::vector<std::uint8_t> cbor = nlohmann::json::to_cbor(as_json());
  const Ended ended =
      run_program(kiosk::program("lectern-write-proof"), {name_of(format)},
                  {reinterpret_cast<const char*>(cbor.data()), cbor.size()}, largest_proof);
  if (!ended.well()) throw Failure("the proof cannot be made: " + ended.output.substr(0, 200));
  replace_file(file, ended.output);
}

}  // namespace lectern::app
