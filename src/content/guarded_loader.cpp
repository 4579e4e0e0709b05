#include "content/guarded_loader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/failure.h"
#include "base/sha256.h"
#include "content/stick/stick.h"
#include "deck/format/deck_toml.h"
#include "kiosk/report/state_directory.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

constexpr const char* crashed_code = "crashed";

Problem crashed(const LoadResult& result) {
  return {result.sources().subject.path,
          0,
          0,
          Severity::Error,
          crashed_code,
          "the player has died on this content while it read or set it: it is not tried again "
          "until it changes, or the machine is started again"};
}

LoadResult in_place_of(const LoadResult& stick, LoadResult result) {
  result.config.stick.report = result.config.stick.report || stick.config.stick.report;
  const Problems& problems = stick.problems;
  result.passed_over.insert(result.passed_over.begin(), problems.begin(), problems.end());
  return result;
}

/// Empty where they are missing, which is said of what wants them.
fs::path assets_if_there() {
  try {
    return assets_folder();
  } catch (const Failure&) {
    return {};
  }
}

std::string screen_of(const config::Config& config) {
  const auto& size = config.display.resolution;
  return size ? "screen-" + std::to_string(size->width) + 'x' + std::to_string(size->height) : "";
}

/// What is parsed is on trial, with all that was before it, from the moment its bytes are handed
/// on; what has been shown with these bytes is good.
class TrialReader final : public FileReader {
 public:
  TrialReader(const FileReader& from, CrashGuard& guard, const std::vector<KeptFile>& good)
      : from_(from), guard_(guard) {
    for (const KeptFile& file : good) good_.emplace(file.path, file.sha256);
  }

  /// What is on trial now; empty: nothing.
  const std::string& tried() const { return tried_; }

  std::shared_ptr<const std::string> read(const fs::path& file,
                                          std::size_t most_bytes) const override {
    auto bytes = from_.read(file, most_bytes);
    const fs::path path = fs::absolute(file);
    const bool parsed_here = path.extension() == ".toml" &&
                             path.filename() != deck::deck_toml_name &&
                             (assets_.empty() || !lies_in(path, assets_));
    const std::string sum = parsed_here ? sha256(*bytes) : "";
    if (!parsed_here || good_.contains({path, sum})) return bytes;
    const std::string trial = sha256(tried_ + path.string() + '\0' + sum);
    if (guard_.refused(trial)) {
      throw Failure("the player has died while it read " + path.string() +
                    ": it is not read again until it changes, or the machine is started again");
    }
    guard_.begin(trial);
    tried_ = trial;
    return bytes;
  }
  std::vector<std::string> list(const fs::path& folder) const override {
    return from_.list(folder);
  }

 private:
  const FileReader& from_;
  CrashGuard& guard_;
  const fs::path assets_ = assets_if_there();
  std::set<std::pair<fs::path, std::string>> good_;
  mutable std::string tried_;
};

}  // namespace

GuardedLoader::GuardedLoader(const std::optional<std::filesystem::path>& state, Disk& disk)
    : disk_(disk), state_(state) {
  if (!state) return;
  store_.emplace(*state, disk);
  // best where a power cut, which is no fault of the content, is forgotten
  crash_guard_.emplace(kiosk::folder_in("RUNTIME_DIRECTORY").value_or(*state), disk);
}

std::optional<config::Subject> GuardedLoader::newest_subject() const {
  const auto newest = store_ ? store_->newest() : std::nullopt;
  return newest ? std::optional(newest->manifest.subject) : std::nullopt;
}

LoadResult GuardedLoader::open(const LoadRequest& request) {
  LoadResult result = open_on_trial(request);
  leave_out_refused_screen(result);
  const config::Sources sources = result.sources();
  const bool named = !request.target.path.empty() || !request.target.config.empty();
  const bool found = sources.subject.kind != config::Subject::Kind::Deck;
  if (named || found || !request.shown) return result;
  const std::filesystem::path& missing = request.shown->path;
  if (std::ranges::find(sources.texts, missing) == sources.texts.end()) return result;
  result.problems.push_back({missing, 0, 0, Severity::Error, "no-configuration",
                             "is no longer there: what it last showed well is shown"});
  return result;
}

LoadResult GuardedLoader::open_on_trial(const LoadRequest& request) {
  const DiskReader disk(disk_);
  if (!crash_guard_) return content::open(request, disk);
  const auto newest = store_->newest();
  const TrialReader reader(disk, *crash_guard_,
                           newest ? newest->manifest.files : std::vector<KeptFile>{});
  LoadResult result = content::open(request, reader);
  if (!reader.tried().empty()) crash_guard_->end(reader.tried());
  return result;
}

/// The display's own size is used instead.
void GuardedLoader::leave_out_refused_screen(LoadResult& result) const {
  const std::string screen = screen_of(result.config);
  if (!crash_guard_ || screen.empty() || !crash_guard_->refused(screen)) return;
  config::Display& display = result.config.display;
  result.config.panel.size = rotated(config::Config{}.panel.size, display.rotation);
  display.resolution.reset();
  result.problems.push_back(config::problem_with(
      result.config, "display.resolution", Severity::Warning, crashed_code,
      "the player has died while it opened a screen of this size: the display's own is used until "
      "it changes, or the machine is started again"));
}

void GuardedLoader::begin_screen(const config::Config& config) {
  screen_ = screen_of(config);
  if (crash_guard_ && !screen_.empty()) crash_guard_->begin(screen_, CrashGuard::Trial::Screen);
}

void GuardedLoader::end_screen() {
  const std::string screen = std::exchange(screen_, {});
  if (crash_guard_ && !screen.empty()) crash_guard_->end(screen);
}

LoadResult GuardedLoader::open_shipped(LoadRequest request) const {
  request.from = LoadRequest::From::Shipped;
  request.target.path = assets_if_there() / "remarks";
  return content::open(request, DiskReader(disk_));
}

LoadResult GuardedLoader::newest_kept(LoadRequest request, bool (*is_good)(LoadResult&)) const {
  request.from = LoadRequest::From::Kept;
  LoadResult result{request, {}, nullptr, false, {}, nullptr, {}};
  if (!store_ || !request.shown) return result;
  for (const Generation& generation : store_->generations()) {
    if (!generation.damage.empty() || generation.manifest.subject != *request.shown) continue;
    result = content::open(request, generation);
    if (is_good(result)) break;
  }
  return result;
}

LoadResult GuardedLoader::open_kept(const LoadRequest& request) const {
  return newest_kept(request, [](LoadResult& result) { return !has_error(result.problems); });
}

LoadResult GuardedLoader::load(const LoadRequest& request) {
  if (request.from == LoadRequest::From::Shipped) {
    LoadResult result = open_shipped(request);
    read(result);
    set(result);
    return result;
  }
  if (request.from == LoadRequest::From::Kept) {
    return newest_kept(request, [](LoadResult& result) {
      read(result);
      set(result);
      return result.prepared != nullptr;
    });
  }
  LoadResult result = open(request);
  if (allow(result)) {
    read(result);
    set(result);
    clear_if_harmless(result);
  }
  if (!result.prepared && !result.unchanged() && result.is_of_stick()) return load_without(result);
  return result;
}

LoadResult GuardedLoader::open_without(const LoadResult& stick) {
  return in_place_of(stick, open(request_without(stick)));
}

LoadResult GuardedLoader::load_without(const LoadResult& stick) {
  return in_place_of(stick, load(request_without(stick)));
}

void GuardedLoader::set_allowed(LoadResult& result) {
  if (on_trial(result)) crash_guard_->begin(result.fingerprint());
  set(result);
  clear_if_harmless(result);
}

/// What cannot be shown has done no harm.
void GuardedLoader::clear_if_harmless(const LoadResult& result) {
  if (crash_guard_ && !result.prepared && !result.stands_in())
    crash_guard_->end(result.fingerprint());
}

/// Whether there is anything to be tried: what was kept has been.
bool GuardedLoader::on_trial(const LoadResult& result) const {
  const bool good = result.stands_in() || result.is_kept_already;
  return crash_guard_ && !good && !result.unchanged() && !has_error(result.problems);
}

bool GuardedLoader::is_kept(const LoadResult& result) const {
  const auto newest = store_->newest(result.sources().subject);
  return newest && newest->manifest.fingerprint == result.fingerprint();
}

bool GuardedLoader::allow(LoadResult& result) {
  if (!on_trial(result)) return true;
  result.is_kept_already = is_kept(result);
  if (result.is_kept_already) return true;
  if (crash_guard_->refused(result.fingerprint())) {
    result.problems.push_back(crashed(result));
    return false;
  }
  crash_guard_->begin(result.fingerprint());
  return true;
}

bool GuardedLoader::load_refused(LoadResult& result) {
  const auto refusal = [](const Problem& problem) { return problem.code == crashed_code; };
  if (std::erase_if(result.problems, refusal) == 0) return false;
  crash_guard_->begin(result.fingerprint());
  read(result);
  set(result);
  clear_if_harmless(result);
  return true;
}

std::string GuardedLoader::keep(const ContentSnapshot& snapshot, std::chrono::sys_seconds now) {
  crash_guard_->end(snapshot.fingerprint());
  const auto failure = store_->save(snapshot, now);
  return failure ? "what is shown cannot be kept for when it is broken: " + *failure : "";
}

std::string GuardedLoader::keep_stick(const ContentSnapshot& snapshot, bool adopt) {
  crash_guard_->end(snapshot.fingerprint());
  if (!adopt) return {};
  try {
    StickCopy(*state_, disk_).save(snapshot);
    return {};
  } catch (const Failure& failure) {
    return std::string("what is on the stick cannot be copied: ") + failure.what();
  }
}

void GuardedLoader::suspend() {
  if (crash_guard_) crash_guard_->suspend();
}

void GuardedLoader::close() {
  if (crash_guard_) crash_guard_->close();
}

}  // namespace lectern::content
