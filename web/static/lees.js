// A button to hear the page, where a voice that lives on this device speaks its language: then no
// word goes elsewhere. What reads comes when somebody presses it.
{
  const synth = self.speechSynthesis;
  const box = document.getElementById("lees");
  const { lang } = document.documentElement;
  const look = () => {
    const own = synth.getVoices().filter((voice) => voice.localService && voice.lang.startsWith(lang));
    box.voice = own.find((voice) => voice.default) ?? own[0];
    box.hidden = !box.voice;
  };
  if (box && synth && Intl.Segmenter) {
    look();
    synth.onvoiceschanged = look;
    box.firstElementChild.onclick = async () => {
      synth.speak(new SpeechSynthesisUtterance("")); // Safari: only what begins with the press
      (await import(box.dataset.lees)).read(box);
    };
  }
}
