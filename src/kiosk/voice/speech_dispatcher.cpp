#include "kiosk/voice/speech_dispatcher.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/system/environment.h"
#include "base/utf8.h"

namespace lectern::kiosk {
namespace {

/// Voices are slower than this by no means: what has not ended by then never will.
constexpr Duration longest_breath{10'000};
constexpr Duration longest_character{400};

/// A daemon that does not read is tried again after so long.
constexpr Duration write_again{20};

/// No more is read at a time, so that a daemon that never rests does not hold up what is shown.
constexpr int most_reads = 16;

/// What sounds when no engine works: a recording, in English, that says so.
constexpr std::string_view no_engine = "dummy";

std::string message_of(int error) { return std::generic_category().message(error); }

}  // namespace

std::filesystem::path speech_socket() {
  constexpr std::string_view method = "unix_socket";
  const std::string address = environment("SPEECHD_ADDRESS");
  if (!address.empty() && !address.starts_with(method)) return {};
  if (address.size() > method.size() + 1) return address.substr(method.size() + 1);
  std::filesystem::path folder = environment("XDG_RUNTIME_DIR");
  if (folder.empty()) folder = environment("XDG_CACHE_HOME");
  if (folder.empty()) folder = std::filesystem::path(environment("HOME")) / ".cache";
  return folder / "speech-dispatcher" / "speechd.sock";
}

SpeechDispatcher::SpeechDispatcher(std::filesystem::path socket, Log& log)
    : path_(std::move(socket)), log_(log) {}

SpeechDispatcher::~SpeechDispatcher() { disconnect(); }

void SpeechDispatcher::use(const SpeechSettings& settings, SteadyTime now) {
  if (std::exchange(on_, settings.on) == settings.on) return;
  if (settings.on) return connect(now);
  disconnect();
  problems_.clear();
}

void SpeechDispatcher::report(std::string code, const std::string& message) {
  log_.write(Severity::Warning, message);
  problems_.push_back({{}, 0, 0, Severity::Warning, std::move(code), message});
}

bool SpeechDispatcher::is_out() const {
  return std::ranges::any_of(problems_,
                             [](const Problem& problem) { return problem.code == "no-speech"; });
}

void SpeechDispatcher::connect(SteadyTime now) {
  tried_ = now;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string& path = path_.native();
  if (path.empty() || path.size() >= sizeof address.sun_path) {
    return fail("$SPEECHD_ADDRESS names no socket that can be used", now);
  }
  path.copy(address.sun_path, path.size());
  socket_ = Descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  // of a local socket it is done, or fails, at once: unix(7)
  if (::connect(socket_.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
      0) {
    return fail("cannot be reached at " + path + ": " + message_of(errno), now);
  }
  set_.add(socket_.number());
  greet();
  send_next(now);
}

void SpeechDispatcher::greet() {
  using enum Command::Kind;
  commands_.push_back({Greeting, "SET SELF CLIENT_NAME \"kiosk:lectern:main\""});
  // one message waits for the other, and their ends are told
  commands_.push_back({Greeting, "SET SELF PRIORITY MESSAGE"});
  commands_.push_back({Greeting, "SET SELF NOTIFICATION END ON"});
  commands_.push_back({Greeting, "SET SELF NOTIFICATION CANCEL ON"});
  commands_.push_back({Engines, "LIST OUTPUT_MODULES"});
}

/// What is being said is broken off: the daemon would go on by itself.
void SpeechDispatcher::disconnect() {
  constexpr std::string_view farewell =
      "\r\n.\r\nCANCEL SELF\r\nQUIT\r\n";  // whatever it waits for
  if (socket_ && speaking()) {
    send(socket_.number(), farewell.data(), farewell.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  }
  socket_ = {};  // which takes it out of the set
  reader_ = {};
  unsent_.clear();
  commands_.clear();
  awaited_.reset();
  answered_.reset();
  engines_.clear();
  voices_ = {};
  knows_voices_ = false;
  waiting_.clear();
  event_.clear();
  given_messages_.clear();
  ended_early_.clear();
  engine_.clear();
  language_.clear();
  volume_.clear();
  stranger_ = false;
}

void SpeechDispatcher::fail(const std::string& how, SteadyTime now) {
  disconnect();
  tried_ = now;
  if (is_out()) {
    pause_ = std::min(2 * pause_, longest_pause);
    return;
  }
  pause_ = first_pause;
  report("no-speech", "nothing is spoken: speech-dispatcher " + how + "; it is tried again");
}

std::optional<SteadyTime> SpeechDispatcher::due() const {
  if (!on_) return std::nullopt;
  if (!socket_) return *tried_ + pause_;
  std::optional<SteadyTime> due;
  if (awaited_) due = answers_by_;
  if (!unsent_.empty()) due = std::min(due.value_or(writes_at_), writes_at_);
  if (!given_messages_.empty()) due = std::min(due.value_or(said_by_), said_by_);
  return due;
}

void SpeechDispatcher::attend(SteadyTime now) {
  if (!on_) return;
  if (!socket_) {
    if (now >= *tried_ + pause_) connect(now);
    return;
  }
  if (!unsent_.empty()) write(now);
  if (socket_) read(now);
  if (!socket_) return;
  if (awaited_ && now >= answers_by_) return fail("does not answer", now);
  if (!given_messages_.empty() && now >= said_by_) fail("does not come to an end", now);
}

bool SpeechDispatcher::speaking() const {
  const auto of_speech = [](const Command& command) {
    return command.kind == Command::Kind::Speak || command.kind == Command::Kind::Message;
  };
  return !waiting_.empty() || !given_messages_.empty() || (awaited_ && of_speech(*awaited_)) ||
         std::ranges::any_of(commands_, of_speech);
}

bool SpeechDispatcher::can_say(const LanguageTag& language) const {
  return socket_ && (!knows_voices_ || voices_.find(language));
}

void SpeechDispatcher::prepare(SteadyTime now) {
  if (on_ && !socket_ && now >= *tried_ + first_pause) connect(now);
}

void SpeechDispatcher::say(const show::Utterance& utterance, int volume, SteadyTime now) {
  if (!socket_) return;
  if (!knows_voices_) return waiting_.push_back({utterance, volume});
  order({utterance, volume}, now);
  send_next(now);
}

void SpeechDispatcher::silence(SteadyTime now) {
  if (!socket_ || !speaking()) return;
  waiting_.clear();
  if (!knows_voices_) return;
  // what it has been told to listen to it has to be told to the end
  std::erase_if(commands_,
                [](const Command& command) { return command.kind != Command::Kind::Message; });
  engine_.clear();
  language_.clear();
  volume_.clear();
  given_messages_.clear();
  commands_.push_back({Command::Kind::Cancel, "CANCEL SELF"});
  send_next(now);
}

void SpeechDispatcher::set(std::string& known, const std::string& key, const std::string& value) {
  if (std::exchange(known, value) == value) return;
  commands_.push_back({Command::Kind::Setting, "SET SELF " + key + ' ' + value});
}

void SpeechDispatcher::order(const Waiting& what, SteadyTime now) {
  const auto& [utterance, volume] = what;
  const auto voice = voices_.find(utterance.language);
  if (!voice) return lack(utterance.language);
  set(engine_, "OUTPUT_MODULE", voice->engine);
  set(language_, "LANGUAGE", voice->language);
  set(volume_, "VOLUME", std::to_string(2 * volume - 100));
  const SteadyTime from = speaking() ? std::max(said_by_, now) : now;
  const auto length = static_cast<Duration::rep>(count_characters(utterance.text));
  said_by_ = from + longest_breath + length * longest_character;
  commands_.push_back({Command::Kind::Speak, "SPEAK", utterance.text});
}

void SpeechDispatcher::lack(const LanguageTag& language) {
  if (!unspoken_.insert(language).second) return;
  report("no-voice",
         "speech-dispatcher has no voice for " + language.text() + ": it is not spoken");
}

void SpeechDispatcher::send_next(SteadyTime now) {
  if (!socket_ || awaited_ || commands_.empty()) return;
  awaited_ = std::move(commands_.front());
  commands_.pop_front();
  const bool lists = awaited_->kind == Command::Kind::Voices;
  answers_by_ = now + (lists ? patience_for_voices : patience);
  const bool message = awaited_->kind == Command::Kind::Message;
  unsent_ += message ? ssip_message(awaited_->text) : awaited_->line + "\r\n";
  write(now);
}

void SpeechDispatcher::write(SteadyTime now) {
  while (!unsent_.empty()) {
    const ssize_t size =
        send(socket_.number(), unsent_.data(), unsent_.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && errno == EAGAIN) {
      writes_at_ = now + write_again;
      return;
    }
    if (size < 0) return fail("has gone: " + message_of(errno), now);
    unsent_.erase(0, static_cast<std::size_t>(size));
  }
}

void SpeechDispatcher::read(SteadyTime now) {
  std::array<char, 65536> bytes;
  for (int reads = 0; socket_ && reads < most_reads; ++reads) {
    const ssize_t size = recv(socket_.number(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && errno == EAGAIN) return;
    if (size < 0) return fail("has gone: " + message_of(errno), now);
    if (size == 0) return fail("has ended", now);
    const std::string_view read(bytes.data(), static_cast<std::size_t>(size));
    if (!reader_.read(read, [&](const SsipLine& line) { heed(line); }) || stranger_) {
      return fail("says what it should not", now);
    }
    // one command at a time: there is one answer at most
    if (const auto code = std::exchange(answered_, std::nullopt)) complete(*code, now);
  }
}

void SpeechDispatcher::heed(const SsipLine& line) {
  if (is_event(line.code)) return heed_event(line);
  if (!awaited_ || answered_) {
    stranger_ = true;
    return;
  }
  if (line.last) {
    answered_ = line.code;
    return;
  }
  switch (awaited_->kind) {
    case Command::Kind::Engines: engines_.emplace_back(line.text); break;
    case Command::Kind::Message: given_ = line.text; break;
    case Command::Kind::Voices: {
      // NAME, tabulator, LANGUAGE, tabulator, VARIANT
      const std::string_view from =
          line.text.substr(std::min(line.text.find('\t'), line.text.size() - 1) + 1);
      voices_.add(awaited_->text, from.substr(0, from.find('\t')));
      break;
    }
    default: break;
  }
}

/// The message, the client, and what became of it: its end is all that is asked for.
void SpeechDispatcher::heed_event(const SsipLine& line) {
  if (event_.empty()) event_ = line.text;
  if (!line.last) return;
  const std::string message = std::exchange(event_, {});
  const bool given = given_messages_.erase(message) > 0;
  const bool awaits = awaited_ && awaited_->kind == Command::Kind::Message;
  if (!given && awaits) ended_early_.insert(message);
}

void SpeechDispatcher::message_given() {
  if (!ended_early_.contains(given_)) given_messages_.insert(given_);
  ended_early_.clear();
}

void SpeechDispatcher::complete(int code, SteadyTime now) {
  using enum Command::Kind;
  const Command done = *std::exchange(awaited_, std::nullopt);
  const bool well = is_done(code);
  switch (done.kind) {
    case Greeting:
      if (!well) return fail("refuses \"" + done.line + '"', now);
      break;
    case Engines:
      for (const std::string& engine : engines_) {
        if (engine == no_engine) continue;
        commands_.push_back({Setting, "SET SELF OUTPUT_MODULE " + engine});
        commands_.push_back({Voices, "LIST SYNTHESIS_VOICES", engine});
      }
      commands_.push_back({Ready, "GET OUTPUT_MODULE"});
      break;
    case Ready: know_voices(now); break;
    case Speak:
      if (well) commands_.push_front({Message, {}, done.text});
      break;
    case Message:
      if (well) message_given();
      break;
    case Cancel: given_messages_.clear(); break;
    case Setting:
    case Voices: break;
  }
  send_next(now);
}

void SpeechDispatcher::know_voices(SteadyTime now) {
  knows_voices_ = true;
  if (is_out()) log_.write(Severity::Note, "speech-dispatcher answers again");
  // another daemon may have other voices: of what it lacks it is heard when somebody wants it
  problems_.clear();
  unspoken_.clear();
  pause_ = first_pause;
  for (const Waiting& what : std::exchange(waiting_, {})) order(what, now);
}

}  // namespace lectern::kiosk
