/* Which questions are asked: some only after certain answers to an earlier one. */
function isAsked(question) {
  const [id, answers] = (question.dataset.shown || '').split('=');
  return !answers || answerNamed(id).split(' ').some((word) => answers.split('|').includes(word));
}

function showAsked() {
  for (const question of questions)
    question.hidden = !isAsked(question);
}

/* What lacks an answer; a published statement answers what is general. */
function missing() {
  const published = answerNamed('published') !== '';
  return questions.filter((question) => !question.hidden && answerOf(question) === '' &&
    question.dataset.optional === undefined && !(published && question.dataset.general !== undefined));
}
