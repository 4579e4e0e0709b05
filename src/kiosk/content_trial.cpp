#include "kiosk/content_trial.h"

#include <sstream>
#include <system_error>
#include <utility>

#include "base/failure.h"
#include "base/file.h"

namespace lectern::kiosk {
namespace {

/// More are not remembered: content that is changed again and again, each time for the worse.
constexpr std::size_t most_remembered = 8;

std::map<std::string, int> read_trials(const std::filesystem::path& file, const std::string& boot) {
  std::map<std::string, int> trials;
  try {
    std::istringstream stream(read_file(file));
    std::string word;
    if (!(stream >> word) || word != boot) return {};
    int count = 0;
    while (trials.size() < most_remembered && stream >> word >> count) trials[word] = count;
  } catch (const Failure&) {
    return {};  // nothing was being tried
  }
  return trials;
}

}  // namespace

ContentTrial::ContentTrial(const std::filesystem::path& state_directory, std::string boot)
    : file_(std::filesystem::absolute(state_directory) / "content" / "trials"),
      boot_(std::move(boot)),
      begun_(read_trials(file_, boot_)) {}

int ContentTrial::deaths(const std::string& fingerprint) const {
  const auto found = begun_.find(fingerprint);
  return found == begun_.end() ? 0 : found->second;
}

void ContentTrial::begin(const std::string& fingerprint) {
  if (begun_.size() >= most_remembered) begun_.clear();
  ++begun_[fingerprint];
  write();
}

void ContentTrial::end(const std::string& fingerprint) {
  if (begun_.erase(fingerprint) > 0) write();
}

void ContentTrial::write() const {
  std::error_code error;
  if (begun_.empty()) {
    std::filesystem::remove(file_, error);
    return;
  }
  std::filesystem::create_directories(file_.parent_path(), error);
  std::string text = boot_ + '\n';
  for (const auto& [fingerprint, count] : begun_) {
    text += fingerprint + ' ' + std::to_string(count) + '\n';
  }
  replace_file(file_, text);
}

}  // namespace lectern::kiosk
