// Speaks through Speech Dispatcher, the daemon that knows the machine's synthesisers.
#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/system/descriptor.h"
#include "base/system/descriptor_set.h"
#include "kiosk/report/log.h"
#include "kiosk/voice/ssip.h"
#include "kiosk/voice/voice.h"
#include "kiosk/voice/voices.h"

namespace lectern::kiosk {

/// Where the daemon listens, as its own library has it: `$SPEECHD_ADDRESS` (`unix_socket:PATH`),
/// else `speech-dispatcher/speechd.sock` in `$XDG_RUNTIME_DIR`, else in the user's cache. Empty
/// where the address is none of the file system.
std::filesystem::path speech_socket();

/// It speaks the daemon's protocol itself. The calls of libspeechd (0.11) wait for each answer
/// without end, wait for ever after the connection has broken, and end the program at an answer
/// that they do not expect; here nothing waits, and what is not answered in time is given up. There
/// is no thread, and no library.
///
/// While it is on it stays connected, and knows which languages there are voices for before
/// somebody asks for one. A daemon that is not there, hangs or dies is said once, and tried again
/// when somebody wants to hear something, or after 5 s, 10 s, … five minutes.
class SpeechDispatcher final : public Voice {
 public:
  /// For each answer; for the list of voices, which takes espeak-ng more than a second.
  static constexpr Duration patience{3000};
  static constexpr Duration patience_for_voices{20'000};
  static constexpr Duration first_pause{5000};
  static constexpr Duration longest_pause{300'000};

  /// The log must outlive this.
  SpeechDispatcher(std::filesystem::path socket, Log& log);
  ~SpeechDispatcher() override;
  SpeechDispatcher(const SpeechDispatcher&) = delete;
  SpeechDispatcher& operator=(const SpeechDispatcher&) = delete;

  /// Readable when there is something to attend to. The same for as long as this lives.
  int descriptor() const { return set_.descriptor(); }

  void use(const SpeechSettings& settings, SteadyTime now) override;
  void prepare(SteadyTime now) override;
  void say(const show::Utterance& utterance, int volume, SteadyTime now) override;
  void silence(SteadyTime now) override;
  bool speaking() const override;
  bool able() const override { return static_cast<bool>(socket_); }
  bool can_say(const LanguageTag& language) const override;
  void attend(SteadyTime now) override;
  std::optional<SteadyTime> due() const override;
  Problems problems() const override { return problems_; }

 private:
  struct Command {
    enum class Kind {
      Greeting,  ///< without which it cannot be talked to
      Setting,   ///< which it may refuse
      Engines,
      Voices,  ///< of the engine in `text`
      Ready,   ///< when it is answered all voices are known
      Speak,   ///< `text`, once it says that it listens
      Message,
      Cancel,
    };
    Kind kind = Kind::Setting;
    std::string line;
    std::string text = {};
  };
  /// To be said as soon as it is known how.
  struct Waiting {
    show::Utterance utterance;
    int volume;
  };

  void connect(SteadyTime now);
  void disconnect();
  void fail(const std::string& how, SteadyTime now);
  /// Whether it has been reported that nothing is spoken.
  bool is_out() const;
  void greet();
  void order(const Waiting& what, SteadyTime now);
  /// Unless it is so already.
  void set(std::string& known, const std::string& key, const std::string& value);
  void send_next(SteadyTime now);
  void write(SteadyTime now);
  void read(SteadyTime now);
  void heed(const SsipLine& line);
  void heed_event(const SsipLine& line);
  void complete(int code, SteadyTime now);
  void message_given();
  void know_voices(SteadyTime now);
  void lack(const LanguageTag& language);
  void report(std::string code, const std::string& message);

  const std::filesystem::path path_;
  Log& log_;
  bool on_ = false;
  DescriptorSet set_;
  Descriptor socket_;
  SsipReader reader_;
  std::string unsent_;
  SteadyTime writes_at_{};  // what is unsent
  std::deque<Command> commands_;
  std::optional<Command> awaited_;  // an answer to it
  SteadyTime answers_by_{};
  std::optional<int> answered_;       // with this code
  std::vector<std::string> engines_;  // as they are listed
  Voices voices_;
  bool knows_voices_ = false;
  std::vector<Waiting> waiting_;
  std::string event_;  // the message that it is about
  std::string given_;  // the message that has just been given a number
  std::set<std::string> given_messages_;
  std::set<std::string> ended_early_;       // before its number was told
  SteadyTime said_by_{};                    // all of it, at the slowest
  std::string engine_, language_, volume_;  // as they are set
  bool stranger_ = false;                   // what comes is no answer
  std::optional<SteadyTime> tried_;
  Duration pause_ = first_pause;
  Problems problems_;
  std::set<LanguageTag> unspoken_;  // languages without a voice, as reported
};

}  // namespace lectern::kiosk
