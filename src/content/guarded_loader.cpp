#include "content/guarded_loader.h"

#include <algorithm>
#include <utility>

#include "kiosk/report/state_directory.h"

namespace lectern::content {
namespace {

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

}  // namespace

GuardedLoader::GuardedLoader(const std::optional<std::filesystem::path>& state, Disk& disk)
    : disk_(disk) {
  if (!state) return;
  store_.emplace(*state, disk);
  // best where a power cut, which is no fault of the content, is forgotten
  crash_guard_.emplace(kiosk::folder_in("RUNTIME_DIRECTORY").value_or(*state), disk);
}

std::optional<config::Subject> GuardedLoader::newest_subject() const {
  const auto newest = store_ ? store_->newest() : std::nullopt;
  return newest ? std::optional(newest->manifest.subject) : std::nullopt;
}

LoadResult GuardedLoader::open(const LoadRequest& request) const {
  LoadResult result = content::open(request, DiskReader(disk_));
  const config::Sources sources = result.sources();
  const bool named = !request.target.path.empty() || !request.target.config.empty();
  const bool found = sources.subject.kind == config::Subject::Kind::Configuration;
  if (named || found || !request.shown) return result;
  const std::filesystem::path& missing = request.shown->path;
  if (std::ranges::find(sources.texts, missing) == sources.texts.end()) return result;
  result.problems.push_back({missing, 0, 0, Severity::Error, "no-configuration",
                             "is no longer there: what it last showed well is shown"});
  return result;
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
  if (request.from == LoadRequest::From::Kept) {
    return newest_kept(request, [](LoadResult& result) {
      read(result);
      set(result);
      return result.prepared != nullptr;
    });
  }
  LoadResult result = open(request);
  if (!allow(result)) return result;
  read(result);
  set(result);
  clear_if_harmless(result);
  return result;
}

void GuardedLoader::set_allowed(LoadResult& result) {
  if (on_trial(result)) crash_guard_->begin(result.fingerprint());
  set(result);
  clear_if_harmless(result);
}

/// What cannot be shown has done no harm.
void GuardedLoader::clear_if_harmless(const LoadResult& result) {
  const bool kept = result.request.from == LoadRequest::From::Kept;
  if (crash_guard_ && !result.prepared && !kept) crash_guard_->end(result.fingerprint());
}

/// Whether there is anything to be tried: what was kept has been.
bool GuardedLoader::on_trial(const LoadResult& result) const {
  const bool kept = result.request.from == LoadRequest::From::Kept || result.is_kept_already;
  return crash_guard_ && !kept && !result.unchanged() && !has_error(result.problems);
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

void GuardedLoader::suspend() {
  if (crash_guard_) crash_guard_->suspend();
}

void GuardedLoader::close() {
  if (crash_guard_) crash_guard_->close();
}

}  // namespace lectern::content
