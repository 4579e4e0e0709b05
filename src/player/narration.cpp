#include "player/narration.h"

#include <algorithm>
#include <string>
#include <utility>

namespace lectern::player {
namespace {

using show::Utterances;
using std::chrono::seconds;

void add(const Utterances& words, Utterances& said) {
  said.insert(said.end(), words.begin(), words.end());
}

/// In the language of the question.
void add_seconds(const Scene::Menu& menu, Utterances& said) {
  if (!menu.left || menu.words.question.empty()) return;
  said.push_back({std::to_string(menu.left->count()), menu.words.question.front().language});
}

const show::Utterance* highlighted(const Scene::Menu& menu) {
  const bool any = menu.highlighted && *menu.highlighted < menu.words.targets.size();
  return any ? &menu.words.targets[*menu.highlighted] : nullptr;
}

Utterances opened(const Scene::Menu& menu) {
  Utterances said = menu.words.question;
  add_seconds(menu, said);
  if (const show::Utterance* target = highlighted(menu)) {
    said.push_back(*target);
  } else {
    add(menu.words.targets, said);
  }
  return said;
}

/// The same menu, a moment later.
Utterances moved(const Scene::Menu& before, const Scene::Menu& now) {
  Utterances said;
  const show::Utterance* target = highlighted(now);
  const show::Utterance* target_before = highlighted(before);
  const bool other = before.highlighted != now.highlighted || before.page != now.page;
  const bool says_other = target && target_before && *target != *target_before;
  if (target && (other || says_other)) said.push_back(*target);
  const bool turned = !target && before.page != now.page;
  if (turned) add(now.words.targets, said);
  const bool told = now.left == seconds(10) || now.left == seconds(5);
  if (told && before.left != now.left) add_seconds(now, said);
  return said;
}

bool same_slide(const Scene& one, const Scene& other) {
  return one.language == other.language && one.slide == other.slide && one.words == other.words;
}

}  // namespace

Said to_be_said(const Scene* before, const Scene& now, bool reading) {
  Said said;
  const bool hidden = now.menu && now.menu->hides_slide;
  const bool closed = before != nullptr && before->menu && !now.menu;
  const bool reads = before == nullptr || !same_slide(*before, now) || (closed && !reading);
  if (reads && !hidden) said = {now.words, true};
  if (!now.menu) return said;
  const bool same = before != nullptr && before->menu && before->menu->opening == now.menu->opening;
  const bool is_new = before == nullptr ? hidden : !same;
  if (is_new) add(opened(*now.menu), said.words);
  if (same) add(moved(*before->menu, *now.menu), said.words);
  return said;
}

void Narration::begin(const kiosk::SpeechSettings& settings, SteadyTime now) {
  if (voice_ == nullptr || !settings.on) return;
  voice_->prepare(now);
  on_ = true;
  volume_ = settings.volume;
  heard_.reset();
}

void Narration::end(SteadyTime now) {
  if (!on_) return;
  interrupt(now);
  on_ = false;
}

bool Narration::interrupt(SteadyTime now) {
  const bool was = speaking();
  if (was) voice_->silence(now);
  reading_ = false;
  return was;
}

void Narration::louder(int by) {
  volume_ = std::clamp(volume_ + by, 0, 100);
  say_again();
}

void Narration::follow(const Scene& scene, SteadyTime now) {
  if (!on_) return;
  const Said said = to_be_said(heard_ ? &*heard_ : nullptr, scene, reading_);
  for (const show::Utterance& utterance : said.words) voice_->say(utterance, volume_, now);
  if (said.slide) reading_ = true;
  if (scene.menu && scene.menu->hides_slide) reading_ = false;
  heard_ = scene;
}

bool Narration::read_out() {
  if (!reading_ || speaking()) return false;
  reading_ = false;
  return true;
}

}  // namespace lectern::player
