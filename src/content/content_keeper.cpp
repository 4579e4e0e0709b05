#include "content/content_keeper.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/cancellation.h"
#include "content/stick/stick.h"
#include "kiosk/report/notify.h"

namespace lectern::content {
namespace {

/// Whoever saves a text there looks at it; what was read too soon is read again.
constexpr Duration rest_at_a_desk = std::chrono::milliseconds(40);

constexpr Duration looks_every = std::chrono::minutes(1);

/// Where content cannot be kept: a disk may have room again.
constexpr Duration keeps_every = std::chrono::minutes(5);

std::chrono::sys_seconds wall_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Whether there is nobody to whom it could be said that there is nothing to show: a service, or
/// what plays what it finds.
bool is_unattended(const Target& target, kiosk::Use use) {
  const bool named = !target.path.empty() || !target.config.empty();
  return use == kiosk::Use::Kiosk && (!named || kiosk::is_service());
}

Target with_state(Target target, const std::optional<std::filesystem::path>& state) {
  target.state = state;
  return target;
}

/// Whether it may become better when fonts are installed: then a failure may be for want of any.
bool misses_fonts(const Problems& problems) {
  return std::ranges::any_of(problems, [](const Problem& problem) {
    return problem.code == "missing-font" || problem.code == "failure";
  });
}

/// How long a panel may be dark for content that nobody has seen yet.
constexpr std::chrono::seconds patience{8};

}  // namespace

ContentKeeper::ContentKeeper(Target target, kiosk::Use use,
                             const std::optional<std::filesystem::path>& state, kiosk::Log& log,
                             Disk& disk)
    : target_(with_state(std::move(target), state)),
      use_(use),
      unattended_(is_unattended(target_, use)),
      log_(log),
      guarded_(state, disk),
      watch_(disk),
      loader_(
          [this](const LoadRequest& request) {
            try {
              return guarded_.load(request);
            } catch (const Cancelled&) {
              guarded_.suspend();
              throw;
            }
          },
          use == kiosk::Use::Preview ? Loader::Priority::AsShow : Loader::Priority::BehindShow) {
  if (use == kiosk::Use::Preview) settling_.rest_for(rest_at_a_desk);
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

/// A stick whose configuration cannot be used is passed over.
LoadResult ContentKeeper::open_target() {
  LoadResult opened = guarded_.open(request());
  while (has_error(opened.problems) && opened.is_of_stick()) opened = guarded_.open_without(opened);
  return opened;
}

std::optional<config::Config> ContentKeeper::configuration() {
  opened_ = open_target();
  if (has_error(opened_->problems)) {
    note(*opened_);
    LoadResult kept = guarded_.open_kept(request_for_kept(*opened_));
    if (unattended_ && (!kept.snapshot || has_error(kept.problems))) {
      kept = guarded_.open_shipped(request());
    }
    const bool good = kept.snapshot && !has_error(kept.problems);
    if (!good && !unattended_) return std::nullopt;
    if (good) opened_ = std::move(kept);
  } else if (opened_->is_unconfigured()) {
    std::string looked_for;
    for (const auto& file : opened_->sources().texts) looked_for += ' ' + file.string();
    log_.write(Severity::Note,
               "no configuration is found: the shipped remarks are shown; looked for" + looked_for);
  }
  guarded_.begin_screen(opened_->config);
  read_ahead();
  return opened_->config;
}

/// A display that does not answer, for which the player is killed, is no fault of the content: the
/// trial goes on when there is one.
void ContentKeeper::read_ahead() {
  if (!guarded_.allow(*opened_)) return;
  reading_.emplace([this] {
    read(*opened_);
    guarded_.suspend();
  });
}

/// False, and nothing is set, where it has not been done by then.
bool ContentKeeper::set_in_time(LoadResult& result, std::optional<Attempt::Time> deadline) {
  if (Attempt([&] { guarded_.set_allowed(result); }).done_by(deadline)) return true;
  guarded_.suspend();
  result.material.reset();
  result.prepared.reset();
  return false;
}

/// What is shown for want of what cannot be shown, or not yet; where there is nothing, that.
LoadResult ContentKeeper::stand_in(const LoadResult& result) {
  LoadResult kept = guarded_.load(request_for_kept(result));
  if (kept.prepared || !unattended_) return kept;
  LoadRequest shipped = request();
  shipped.from = LoadRequest::From::Shipped;
  log_.write(Severity::Warning, "nothing is kept that could be shown: the shipped remarks are");
  return guarded_.load(shipped);
}

std::shared_ptr<const PreparedShow> ContentKeeper::first(Size display) {
  display_ = display;
  const bool new_here = guarded_.keeps() && !opened_->stands_in() && !opened_->is_kept_already;
  const auto deadline = unattended_ && new_here
                            ? std::optional(std::chrono::steady_clock::now() + patience)
                            : std::nullopt;
  const bool allowed = reading_.has_value();
  bool in_time = !allowed || reading_->done_by(deadline);
  reading_.reset();
  LoadResult result = *std::exchange(opened_, std::nullopt);
  result.request.display = display;
  if (allowed && in_time) in_time = set_in_time(result, deadline);
  if (!result.prepared && result.is_of_stick()) {
    result = guarded_.load_without(result);
    if (!in_time) result.passed_over.clear();  // there is nothing wrong with it yet
  }
  if (!result.stands_in()) note(result);
  if (!result.prepared) {
    LoadResult other = stand_in(result);
    if (other.prepared) {
      result = std::move(other);
    } else if (guarded_.load_refused(result)) {
      note(result);
    }
  }
  if (!result.prepared && unattended_) {
    LoadResult notice = notice_of(result);
    if (notice.prepared) result = std::move(notice);
  }
  if (result.prepared) show(result);
  if (!in_time) load(request());
  return result.prepared;
}

void ContentKeeper::load(LoadRequest request, Loader::Older older) {
  if (!loading_since_)
    loading_since_ = std::chrono::floor<Duration>(std::chrono::steady_clock::now());
  loader_.request(std::move(request), older);
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

/// How a visitor wants the same content to be is nothing that is wrong with it.
const Problems& ContentKeeper::problems_of(const LoadResult& result) const {
  const bool same = result.unchanged() || (result.request.preferences != Preferences{} &&
                                           result.fingerprint() == shown_.fingerprint);
  return same ? shown_.problems : result.problems;
}

/// Of content as it is now, be it good or bad; what is kept was noted when it was new.
void ContentKeeper::note(const LoadResult& result) {
  config::Sources sources = result.sources();
  if (sources.deck.empty() && !shown_.sources.deck.empty()) {
    // a configuration that cannot be read names no deck: what it named before may change too
    config::Sources both = shown_.sources;
    both.texts.insert(both.texts.end(), sources.texts.begin(), sources.texts.end());
    sources = std::move(both);
  }
  if (misses_fonts(result.problems)) sources.fonts = text::font_folders();
  watch(sources);
  problems_ = problems_of(result);
  problems_.insert(problems_.end(), result.passed_over.begin(), result.passed_over.end());
  log_.write_new(problems_);
  report_keeping();
  content_broken_ = has_error(result.passed_over) ||
                    (!result.unchanged() && !result.prepared && has_error(result.problems));
  if (use_ != kiosk::Use::Kiosk) return;
  const bool found = news_.look_at(result) == StickNews::News::StickFound;
  if (found && result.config.stick.report) after([] { ask_for_report(); });
}

void ContentKeeper::watch(const config::Sources& sources) {
  unwatched_ = watch_.watch(sources);
  const std::string& failure = watch_.failure();
  if (failure == std::exchange(watch_failure_, failure)) return;
  failure.empty()
      ? log_.write(Severity::Note, "changes of the content are noticed again")
      : log_.write(Severity::Warning, failure + "; the content is read again every minute");
}

/// Where changes cannot be noticed the content is looked at, and they are watched again if
/// possible.
bool ContentKeeper::look_due(SteadyTime now) {
  const bool due = next_look_ && now >= *next_look_;
  if (due || watch_failure_.empty()) next_look_.reset();
  if (!watch_failure_.empty() && !next_look_) next_look_ = now + looks_every;
  return due;
}

std::optional<SteadyTime> ContentKeeper::due() const {
  std::optional<SteadyTime> due;
  for (const auto& each : {settling_.due(), next_look_, news_.until()}) {
    if (each) due = std::min(due.value_or(*each), *each);
  }
  return due;
}

/// It is what plays from now on, or from the next slide.
void ContentKeeper::show(const LoadResult& result) {
  const bool unproven = guarded_.keeps() && !result.stands_in() && !result.is_kept_already;
  Problems problems = problems_of(result);
  shown_ = {
      result.fingerprint(),       result.request.from,    unproven ? result.snapshot : nullptr,
      result.request.preferences, result.request.display, result.sources(),
      result.config.stick.adopt,  std::move(problems)};
}

/// Content that has been drawn is good, and kept for when what comes is not.
void ContentKeeper::drawn(const PreparedShow& prepared) {
  if (std::exchange(screen_on_trial_, false)) {
    after([this] { guarded_.end_screen(); });
  }
  if (!shown_.unproven || prepared.fingerprint != shown_.fingerprint) return;
  const auto snapshot = std::exchange(shown_.unproven, nullptr);
  if (snapshot->subject().kind != config::Subject::Kind::Stick) {
    unkept_ = snapshot;
    return keep();
  }
  const bool adopt = shown_.adopt && is_from_stick(snapshot->subject());
  loader_.after_and_wake([this, snapshot, adopt] {
    std::string failure = guarded_.keep_stick(*snapshot, adopt);
    if (adopt && failure.empty()) copied_ = true;
    return failure;
  });
}

void ContentKeeper::keep() {
  keeping_ = std::make_shared<std::atomic<Keeping>>(Keeping::Running);
  const bool said = keeps_again_.has_value();
  loader_.after_and_wake([this, snapshot = unkept_, keeping = keeping_, said] {
    const std::string failure = guarded_.keep(*snapshot, wall_now());
    *keeping = failure.empty() ? Keeping::Done : Keeping::Failed;
    return said ? std::string() : failure;
  });
}

void ContentKeeper::look_after_keeping(SteadyTime now) {
  if (!unkept_ || *keeping_ == Keeping::Running) return;
  const bool failed_before = keeps_again_.has_value();
  if (*keeping_ == Keeping::Done) {
    if (failed_before) log_.write(Severity::Note, "what is shown is kept again");
    unkept_.reset();
    keeps_again_.reset();
  } else if (!failed_before || now >= *keeps_again_) {
    keeps_again_ = now + keeps_every;
    if (failed_before) keep();
  }
  if (failed_before != keeps_again_.has_value()) report_keeping();
}

void ContentKeeper::report_keeping() {
  constexpr const char* code = "not-kept";
  std::erase_if(problems_, [](const Problem& problem) { return problem.code == code; });
  if (!keeps_again_) return;
  problems_.push_back({{},
                       0,
                       0,
                       Severity::Warning,
                       code,
                       "what is shown cannot be kept for when it is broken: is there room for it, "
                       "and may it be written, where the state is? The log says more"});
}

std::optional<ContentUpdate> ContentKeeper::receive(SteadyTime now) {
  const bool look = look_due(now);
  if (std::exchange(unwatched_, false) || watch_.drain() || look) {
    using Writing = Settling::Writing;
    settling_.change(now, watch_.being_written() ? Writing::Yes : Writing::No);
  }
  if (settling_.consume(now)) {
    LoadRequest again = request();
    const bool as_shown = shown_.preferences == preferences_ && shown_.display == display_ &&
                          shown_.from == LoadRequest::From::Target && !misses_fonts(problems_);
    if (as_shown) again.unless = shown_.fingerprint;
    load(std::move(again), Loader::Older::OutOfDate);
  }
  std::optional<LoadResult> result = loader_.receive();
  if (copied_.exchange(false)) news_.copied();
  // after that, which takes the descriptor's word: what comes later wakes anew
  for (const std::string& notice : loader_.notices()) log_.write(Severity::Warning, notice);
  look_after_keeping(now);
  std::optional<ContentUpdate> update = result ? update_of(*result) : std::nullopt;
  if (!loader_.busy()) loading_since_.reset();
  news_.pass(now);
  return update;
}

std::optional<ContentUpdate> ContentKeeper::update_of(const LoadResult& result) {
  const LoadRequest& asked = result.request;
  if (result.unchanged() && asked.unless != shown_.fingerprint) {
    load(request());  // something else came to be shown while it waited
    return std::nullopt;
  }
  if (!result.stands_in()) note(result);
  const bool otherwise = asked.preferences != shown_.preferences || asked.display != shown_.display;
  if (!result.prepared && shown_.from == LoadRequest::From::Notice && !result.stands_in()) {
    const LoadResult notice = notice_of(result);  // a word or two: there is no wait for it
    if (!notice.prepared) return std::nullopt;
    show(notice);
    return ContentUpdate{notice.prepared, ContentUpdate::When::Now};
  }
  if (!result.prepared) {
    // what there is cannot be shown, but somebody waits for what plays to be set otherwise
    if (otherwise && !result.stands_in() && !result.unchanged() && guarded_.keeps()) {
      LoadRequest kept = asked;
      kept.from = shown_.from == LoadRequest::From::Shipped ? shown_.from : LoadRequest::From::Kept;
      load(std::move(kept));
    }
    return std::nullopt;
  }
  using From = LoadRequest::From;
  // who has put content there looks at the panel for it
  const bool nothing_own = shown_.from == From::Shipped || shown_.from == From::Notice;
  const bool comes_or_goes =
      is_from_stick(result.sources().subject) != is_from_stick(shown_.sources.subject);
  const bool somebody_waits =
      use_ == kiosk::Use::Preview || nothing_own || comes_or_goes ||
      asked.display != shown_.display ||
      (asked.preferences != shown_.preferences && asked.preferences != Preferences{});
  show(result);
  return ContentUpdate{result.prepared,
                       somebody_waits ? ContentUpdate::When::Now : ContentUpdate::When::NextSlide};
}

std::string ContentKeeper::source() const {
  using From = LoadRequest::From;
  const config::Subject& subject = shown_.sources.subject;
  if (shown_.from == From::Notice) return "nothing: it says what it waits for";
  if (shown_.from == From::Shipped) return "the remarks that come with it";
  const std::string& path = subject.path.string();
  if (shown_.from == From::Kept) return "what was kept of " + path;
  if (subject.kind != config::Subject::Kind::Stick) return path;
  const std::string from = is_from_stick(subject) ? "the stick, " : "the copy of a stick, ";
  return from + path + ", before what the machine has";
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
  load(request());
}

}  // namespace lectern::content
