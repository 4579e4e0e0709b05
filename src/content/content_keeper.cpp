#include "content/content_keeper.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/failure.h"
#include "base/signal_masked_thread.h"
#include "kiosk/report/state_directory.h"

namespace lectern::content {
namespace {

std::chrono::sys_seconds wall_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

constexpr const char* crashed_code = "crashed";

Problem crashed(const Delivery& delivery) {
  return {delivery.sources.subject.path,
          0,
          0,
          Severity::Error,
          crashed_code,
          "the player has died on this content while it read or set it: it is not tried again "
          "until it changes, or the machine is started again"};
}

}  // namespace

ContentKeeper::ContentKeeper(Target target, kiosk::Use use,
                             const std::optional<std::filesystem::path>& state, kiosk::Log& log)
    : target_(std::move(target)),
      use_(use),
      log_(log),
      loader_([this](const Order& order) { return deliver(order); }) {
  if (!state) return;
  store_.emplace(*state);
  // best where a power cut, of which content is innocent, is forgotten
  crash_guard_.emplace(kiosk::folder_in("RUNTIME_DIRECTORY").value_or(*state));
}

/// Whatever was being tried: the player ends because somebody, or the display, ended it.
ContentKeeper::~ContentKeeper() {
  if (crash_guard_) crash_guard_->suspend();
}

/// Nothing where somebody named it: then that is what there is, or is not.
std::optional<config::Subject> ContentKeeper::played() const {
  if (!target_.path.empty() || !target_.config.empty()) return std::nullopt;
  if (!shown_.sources.subject.path.empty()) return shown_.sources.subject;
  const auto newest = store_ ? store_->newest_sound() : std::nullopt;
  return newest ? std::optional(newest->manifest.subject) : std::nullopt;
}

/// Where no configuration is found though one has been played that nobody had to name, it is
/// missing.
Delivery ContentKeeper::open(const Order& order) const {
  Delivery delivery = open_order(order);
  const bool found = delivery.sources.subject.kind == config::Subject::Kind::Configuration;
  if (order.kept || found || !order.played) return delivery;
  const auto& looked_for = delivery.sources.texts;
  const std::filesystem::path& missing = order.played->path;
  if (std::ranges::find(looked_for, missing) == looked_for.end()) return delivery;
  delivery.sources.subject = *order.played;
  delivery.problems.push_back({missing, 0, 0, Severity::Error, "no-configuration",
                               "is no longer there: what it last showed well is shown"});
  return delivery;
}

std::optional<config::Config> ContentKeeper::configuration() {
  opened_ = open(order());
  if (!has_error(opened_->problems)) {
    read_ahead();
    return opened_->config;
  }
  judge(*opened_);
  Order kept = order();
  kept.kept = last_good(opened_->sources.subject);
  if (!kept.kept) return std::nullopt;
  opened_ = open_order(kept);
  if (has_error(opened_->problems)) return std::nullopt;
  read_ahead();
  return opened_->config;
}

/// A display that does not answer, for which the player is killed, is no fault of the content: the
/// trial goes on when there is one.
void ContentKeeper::read_ahead() {
  if (!admit(*opened_)) return;
  reading_ = signal_masked_thread([this](const std::stop_token&) {
    read(*opened_);
    if (crash_guard_) crash_guard_->suspend();
  });
}

std::shared_ptr<const PreparedShow> ContentKeeper::first(Size display) {
  display_ = display;
  const bool admitted = reading_.joinable();
  if (admitted) reading_.join();
  Delivery delivery = *std::exchange(opened_, std::nullopt);
  delivery.order.display = display;
  if (admitted) {
    if (on_trial(delivery)) crash_guard_->begin(delivery.fingerprint);
    set(delivery);
    acquit_if_wrong(delivery);
  }
  if (!delivery.order.kept) judge(delivery);
  if (!delivery.prepared) {
    const config::Subject subject = delivery.sources.subject;
    if (Delivery kept = deliver_kept(subject); kept.prepared) {
      delivery = std::move(kept);
    } else if (!insist_on(delivery)) {
      return nullptr;
    }
  }
  show(delivery);
  return delivery.prepared;
}

/// The newest of what was kept that can still be shown.
Delivery ContentKeeper::deliver_kept(const config::Subject& subject) {
  Delivery delivery;
  if (!store_) return delivery;
  for (Generation& generation : store_->generations()) {
    if (!generation.damage.empty() || generation.manifest.subject != subject) continue;
    Order kept = order();
    kept.kept = std::move(generation);
    delivery = deliver(kept);
    if (delivery.prepared) break;
  }
  return delivery;
}

Order ContentKeeper::order() const {
  return {target_, std::nullopt, use_, display_, preferences_, {}, played()};
}

std::optional<Generation> ContentKeeper::last_good(const config::Subject& subject) const {
  return store_ ? store_->newest_sound(subject) : std::nullopt;
}

bool ContentKeeper::is_kept(const Delivery& delivery) const {
  const auto newest = store_->newest_sound(delivery.sources.subject);
  return newest && newest->manifest.fingerprint == delivery.fingerprint;
}

Delivery ContentKeeper::deliver(const Order& order) {
  Delivery delivery = open(order);
  if (!admit(delivery)) return delivery;
  fulfil(delivery);
  acquit_if_wrong(delivery);
  return delivery;
}

/// What cannot be shown has done no harm.
void ContentKeeper::acquit_if_wrong(const Delivery& delivery) {
  if (crash_guard_ && !delivery.prepared && !delivery.order.kept)
    crash_guard_->end(delivery.fingerprint);
}

/// Whether there is anything to be tried: what was kept has been.
bool ContentKeeper::on_trial(const Delivery& delivery) const {
  return crash_guard_ && !delivery.order.kept && !delivery.kept_already && !delivery.needless() &&
         !has_error(delivery.problems);
}

/// Whether it may be read and set: not where the player has died on it. New content is on trial
/// from now on, until it has been seen to stand.
bool ContentKeeper::admit(Delivery& delivery) {
  if (!on_trial(delivery)) return true;
  delivery.kept_already = is_kept(delivery);
  if (delivery.kept_already) return true;
  if (crash_guard_->refused(delivery.fingerprint)) {
    delivery.problems.push_back(crashed(delivery));
    return false;
  }
  crash_guard_->begin(delivery.fingerprint);
  return true;
}

/// Where there is nothing else to show, what was refused is tried all the same: the player may have
/// been killed by what its content is innocent of.
bool ContentKeeper::insist_on(Delivery& delivery) {
  const auto refusal = [](const Problem& problem) { return problem.code == crashed_code; };
  if (std::erase_if(delivery.problems, refusal) == 0) return false;
  crash_guard_->begin(delivery.fingerprint);
  fulfil(delivery);
  judge(delivery);
  return delivery.prepared != nullptr;
}

/// Of content as it is now, be it good or bad; what was kept has been judged when it was new.
void ContentKeeper::judge(const Delivery& delivery) {
  // a configuration that cannot be read names no deck: what it named before may change too
  if (delivery.sources.deck.empty() && shown_.sources.deck != delivery.sources.deck) {
    config::Sources sources = shown_.sources;
    sources.texts.insert(sources.texts.end(), delivery.sources.texts.begin(),
                         delivery.sources.texts.end());
    unwatched_ = watch_.watch(sources);
  } else {
    unwatched_ = watch_.watch(delivery.sources);
  }
  if (watch_.trouble() != trouble_with_watching_) {
    trouble_with_watching_ = watch_.trouble();
    if (!trouble_with_watching_.empty()) log_.say(Severity::Warning, trouble_with_watching_);
  }
  problems_ = delivery.needless() ? shown_.problems : delivery.problems;
  log_.say_new(problems_);
  troubled_ = !delivery.needless() && !delivery.prepared && has_error(delivery.problems);
}

/// It is what plays from now on, or from the next slide.
void ContentKeeper::show(const Delivery& delivery) {
  const bool kept = delivery.order.kept.has_value();
  const bool unproven = store_ && !kept && !delivery.kept_already;
  shown_ = {delivery.fingerprint,
            kept,
            unproven,
            delivery.order.preferences,
            delivery.order.display,
            delivery.sources,
            delivery.problems};
}

/// Content that has been drawn is good, and kept for when what comes is not.
void ContentKeeper::drawn(const PreparedShow& prepared) {
  if (!shown_.unproven || prepared.fingerprint != shown_.fingerprint) return;
  shown_.unproven = false;
  loader_.after([this, sources = shown_.sources, fingerprint = shown_.fingerprint] {
    crash_guard_->end(fingerprint);
    return store_->save(sources, fingerprint, wall_now()).value_or("");
  });
}

std::optional<ContentUpdate> ContentKeeper::receive(SteadyTime now) {
  if (std::exchange(unwatched_, false) || watch_.take()) {
    using Writing = Settling::Writing;
    settling_.change(now, watch_.being_written() ? Writing::Yes : Writing::No);
  }
  if (settling_.take(now)) {
    Order again = order();
    const bool as_shown =
        shown_.preferences == preferences_ && shown_.display == display_ && !shown_.kept;
    if (as_shown) again.unless = shown_.fingerprint;
    loader_.order(std::move(again));
  }
  std::optional<Delivery> delivery = loader_.take();
  // after that, which takes the descriptor's word: what comes later wakes anew
  for (const std::string& notice : loader_.notices()) log_.say(Severity::Warning, notice);
  if (!delivery) return std::nullopt;
  if (delivery->needless() && delivery->order.unless != shown_.fingerprint) {
    loader_.order(order());  // something else came to be shown while it waited
    return std::nullopt;
  }
  if (!delivery->order.kept) judge(*delivery);
  if (!delivery->prepared) {
    wish_for_kept(*delivery);
    return std::nullopt;
  }
  const bool somebody_waits = use_ == kiosk::Use::Preview ||
                              delivery->order.display != shown_.display ||
                              (delivery->order.preferences != shown_.preferences &&
                               delivery->order.preferences != Preferences{});
  show(*delivery);
  return ContentUpdate{delivery->prepared,
                       somebody_waits ? ContentUpdate::When::Now : ContentUpdate::When::NextSlide};
}

/// What there is cannot be shown, but somebody waits for what plays to be set otherwise.
void ContentKeeper::wish_for_kept(const Delivery& delivery) {
  const bool wished =
      delivery.order.preferences != shown_.preferences || delivery.order.display != shown_.display;
  if (delivery.order.kept || delivery.needless() || !wished) return;
  Order kept = delivery.order;
  kept.kept = last_good(shown_.sources.subject);
  if (kept.kept) loader_.order(std::move(kept));
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
  loader_.order(order());
}

}  // namespace lectern::content
