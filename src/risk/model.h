/* Private to src/risk. */
#ifndef DDREG_RISK_MODEL_H
#define DDREG_RISK_MODEL_H

/* A number of data/risk-model.csv. */
int risk_model_int(const char *key);

#endif
