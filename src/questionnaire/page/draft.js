/* What is written is kept in this browser until it is sent, where the browser allows it. */
const draftKey = 'ddreg ' + form.dataset.token;

function keepDraft() {
  try {
    localStorage.setItem(draftKey, JSON.stringify(allAnswers()));
    return true;
  } catch {
    return false;
  }
}

function readDraft() {
  try {
    return JSON.parse(localStorage.getItem(draftKey)) || {};
  } catch {
    return {};
  }
}

function fillIn(answers) {
  for (const question of questions) {
    const text = answers[question.dataset.question];
    if (typeof text === 'string')
      giveAnswer(question, text);
    showAsked();
  }
}
