'use strict';

/* What is answered. An answer is a text; the ids of several choices have blanks between. */
const form = document.getElementById('form');
const questions = Array.from(form.querySelectorAll('[data-question]'));

function isChosen(question) {
  return question.querySelector('input[type=radio], input[type=checkbox]') !== null;
}

function answerOf(question) {
  if (isChosen(question))
    return Array.from(question.querySelectorAll('input:checked'), (input) => input.value).join(' ');
  return question.querySelector('input, textarea').value.trim();
}

function giveAnswer(question, text) {
  const words = text.split(' ');
  if (isChosen(question))
    for (const input of question.querySelectorAll('input'))
      input.checked = words.includes(input.value);
  else
    question.querySelector('input, textarea').value = text;
}

function answerNamed(id) {
  const question = questions.find((one) => one.dataset.question === id);
  return question && !question.hidden ? answerOf(question) : '';
}

function allAnswers() {
  const answers = {};
  for (const question of questions)
    if (!question.hidden && answerOf(question) !== '')
      answers[question.dataset.question] = answerOf(question);
  return answers;
}
