#include "content/content_keeper.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/system/signal_masked_thread.h"

namespace lectern::content {
namespace {

std::chrono::sys_seconds wall_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

bool is_kept(const LoadResult& result) { return result.request.from == LoadRequest::From::Kept; }

}  // namespace

ContentKeeper::ContentKeeper(Target target, kiosk::Use use,
                             const std::optional<std::filesystem::path>& state, kiosk::Log& log)
    : target_(std::move(target)),
      use_(use),
      log_(log),
      guarded_(state),
      loader_([this](const LoadRequest& request) { return guarded_.load(request); }) {
  shown_.sources.subject = guarded_.newest_subject().value_or(config::Subject{});
}

/// Whatever is on trial, and whatever the loader begins meanwhile: the player ends because
/// somebody, or the display, ended it.
ContentKeeper::~ContentKeeper() { guarded_.close(); }

LoadRequest ContentKeeper::request() const {
  const config::Subject& subject = shown_.sources.subject;
  return {target_,
          LoadRequest::From::Target,
          use_,
          display_,
          preferences_,
          {},
          subject.path.empty() ? std::nullopt : std::optional(subject)};
}

std::optional<config::Config> ContentKeeper::configuration() {
  opened_ = guarded_.open(request());
  if (has_error(opened_->problems)) {
    consider(*opened_);
    opened_ = guarded_.open_kept(request_for_kept(*opened_));
    if (!opened_->snapshot || has_error(opened_->problems)) return std::nullopt;
  }
  read_ahead();
  return opened_->config;
}

/// A display that does not answer, for which the player is killed, is no fault of the content: the
/// trial goes on when there is one.
void ContentKeeper::read_ahead() {
  if (!guarded_.admit(*opened_)) return;
  reading_ = signal_masked_thread([this](const std::stop_token&) {
    read(*opened_);
    guarded_.suspend();
  });
}

std::shared_ptr<const PreparedShow> ContentKeeper::first(Size display) {
  display_ = display;
  const bool admitted = reading_.joinable();
  if (admitted) reading_.join();
  LoadResult result = *std::exchange(opened_, std::nullopt);
  result.request.display = display;
  if (admitted) guarded_.set_admitted(result);
  if (!is_kept(result)) consider(result);
  if (!result.prepared) {
    LoadResult kept = guarded_.load(request_for_kept(result));
    if (kept.prepared) {
      result = std::move(kept);
    } else if (guarded_.load_refused(result)) {
      consider(result);
    }
  }
  if (result.prepared) show(result);
  return result.prepared;
}

/// What is kept of the subject that cannot be shown as it is.
LoadRequest ContentKeeper::request_for_kept(const LoadResult& result) const {
  LoadRequest kept = request();
  kept.from = LoadRequest::From::Kept;
  const bool missing = std::ranges::any_of(
      result.problems, [](const Problem& problem) { return problem.code == "no-configuration"; });
  const config::Subject subject = result.sources().subject;
  if (!missing && !subject.path.empty()) kept.shown = subject;
  return kept;
}

/// Of content as it is now, be it good or bad; what is kept was considered when it was new.
void ContentKeeper::consider(const LoadResult& result) {
  config::Sources sources = result.sources();
  if (sources.deck.empty() && !shown_.sources.deck.empty()) {
    // a configuration that cannot be read names no deck: what it named before may change too
    config::Sources both = shown_.sources;
    both.texts.insert(both.texts.end(), sources.texts.begin(), sources.texts.end());
    sources = std::move(both);
  }
  unwatched_ = watch_.watch(sources);
  if (watch_.trouble() != trouble_with_watching_) {
    trouble_with_watching_ = watch_.trouble();
    if (!trouble_with_watching_.empty()) log_.say(Severity::Warning, trouble_with_watching_);
  }
  problems_ = result.needless() ? shown_.problems : result.problems;
  log_.say_new(problems_);
  troubled_ = !result.needless() && !result.prepared && has_error(result.problems);
}

/// It is what plays from now on, or from the next slide.
void ContentKeeper::show(const LoadResult& result) {
  const bool unproven = guarded_.keeps() && !is_kept(result) && !result.is_kept_already;
  shown_ = {result.fingerprint(),
            is_kept(result),
            unproven ? result.snapshot : nullptr,
            result.request.preferences,
            result.request.display,
            result.sources(),
            result.problems};
}

/// Content that has been drawn is good, and kept for when what comes is not.
void ContentKeeper::drawn(const PreparedShow& prepared) {
  if (!shown_.unproven || prepared.fingerprint != shown_.fingerprint) return;
  loader_.after([this, snapshot = std::exchange(shown_.unproven, nullptr)] {
    return guarded_.keep(*snapshot, wall_now());
  });
}

std::optional<ContentUpdate> ContentKeeper::receive(SteadyTime now) {
  if (std::exchange(unwatched_, false) || watch_.take()) {
    using Writing = Settling::Writing;
    settling_.change(now, watch_.being_written() ? Writing::Yes : Writing::No);
  }
  if (settling_.take(now)) {
    LoadRequest again = request();
    const bool as_shown =
        shown_.preferences == preferences_ && shown_.display == display_ && !shown_.kept;
    if (as_shown) again.unless = shown_.fingerprint;
    loader_.request(std::move(again));
  }
  std::optional<LoadResult> result = loader_.receive();
  // after that, which takes the descriptor's word: what comes later wakes anew
  for (const std::string& notice : loader_.notices()) log_.say(Severity::Warning, notice);
  return result ? update_of(*result) : std::nullopt;
}

std::optional<ContentUpdate> ContentKeeper::update_of(const LoadResult& result) {
  const LoadRequest& asked = result.request;
  if (result.needless() && asked.unless != shown_.fingerprint) {
    loader_.request(request());  // something else came to be shown while it waited
    return std::nullopt;
  }
  if (!is_kept(result)) consider(result);
  const bool otherwise = asked.preferences != shown_.preferences || asked.display != shown_.display;
  if (!result.prepared) {
    // what there is cannot be shown, but somebody waits for what plays to be set otherwise
    if (otherwise && !is_kept(result) && !result.needless() && guarded_.keeps()) {
      LoadRequest kept = asked;
      kept.from = LoadRequest::From::Kept;
      loader_.request(std::move(kept));
    }
    return std::nullopt;
  }
  const bool somebody_waits =
      use_ == kiosk::Use::Preview || asked.display != shown_.display ||
      (asked.preferences != shown_.preferences && asked.preferences != Preferences{});
  show(result);
  return ContentUpdate{result.prepared,
                       somebody_waits ? ContentUpdate::When::Now : ContentUpdate::When::NextSlide};
}

void ContentKeeper::after(std::function<void()> work) {
  loader_.after([work = std::move(work)] {
    work();
    return std::string();
  });
}

void ContentKeeper::prefer(const Preferences& preferences, Size display) {
  if (preferences == preferences_ && display == display_) return;
  preferences_ = preferences;
  display_ = display;
  loader_.request(request());
}

}  // namespace lectern::content
