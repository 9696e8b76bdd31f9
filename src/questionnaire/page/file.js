/* The answer file: written when all is answered, or as a draft that can be opened again. */
const statusLine = document.getElementById('status');

function say(key) {
  statusLine.textContent = statusLine.dataset[key];
}

function fileText(complete) {
  const { questionnaire, set, version, supplier, token } = form.dataset;
  return JSON.stringify({ form: 'ddreg questionnaire answer', questionnaire, set, version: Number(version), supplier, token,
    complete, answers: allAnswers() }, null, 1) + '\n';
}

function giveFile(complete) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([fileText(complete)], { type: 'application/json' }));
  link.download = (complete ? 'ddreg-' : 'ddreg-draft-') + form.dataset.questionnaire + '.json';
  document.body.append(link);
  link.click();
  link.remove();
}

function save() {
  const left = missing();
  const wrong = form.querySelector('[data-question]:not([hidden]) :invalid');
  if (wrong) {
    say('wrong');
    wrong.focus();
  } else if (left.length > 0) {
    say('missing');
    left[0].querySelector('input, textarea').focus();
  } else {
    giveFile(true);
    say('saved');
  }
}

async function open(file) {
  try {
    const read = JSON.parse(await file.text());
    if (read.token !== form.dataset.token)
      return say('other');
    fillIn(read.answers);
    keepDraft();
    return say('opened');
  } catch {
    return say('unreadable');
  }
}
