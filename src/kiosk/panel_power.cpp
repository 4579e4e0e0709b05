#include "kiosk/panel_power.h"

#include <algorithm>
#include <chrono>

namespace lectern::kiosk {
namespace {

constexpr Duration longest = std::chrono::minutes(1);
constexpr Duration first_pause = std::chrono::seconds(5);
constexpr Duration longest_pause = std::chrono::minutes(5);

}  // namespace

void PanelPower::keep(bool open, const Hours& hours, SteadyTime now) {
  const bool ran = command_.running();
  const std::optional<std::string> failed = command_.ended();
  if (open_ != open) {
    open_ = open;
    pause_ = first_pause;
    return start(hours, now);
  }
  if (failed) return fail(*failed, now);
  if (ran && !command_.running()) due_.reset();
  if (!due_ || now < *due_) return;
  if (!command_.running()) return start(hours, now);
  command_.stop();
  fail("has not ended within a minute: it is stopped", now);
}

void PanelPower::start(const Hours& hours, SteadyTime now) {
  const std::string& command = *open_ ? hours.on_open : hours.on_close;
  which_ = std::string(*open_ ? "hours.on_open" : "hours.on_close") + ", \"" + command + "\",";
  due_.reset();
  if (!command.empty()) due_ = now + longest;
  if (const auto failed = command_.start(command)) fail(*failed, now);
}

void PanelPower::fail(const std::string& how, SteadyTime now) {
  const bool first = pause_ == first_pause;
  if (first) log_.write(Severity::Warning, which_ + ' ' + how + "; it is tried again now and then");
  due_ = now + pause_;
  pause_ = std::min(2 * pause_, longest_pause);
}

}  // namespace lectern::kiosk
