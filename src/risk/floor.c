/* What a supplier comes to at least while neither trade nor goods is known. */
#include "ddreg/goods.h"
#include "model.h"

static int lower(int least, const struct trade *row, bool goods)
{
    return (goods && !row->goods) || (least && least <= row->severity) ? least : row->severity;
}

/* The lowest severity that the tables have for what it could be. */
static int least_severity(bool goods)
{
    int least = 0;

    for (size_t i = 0; sector_at(i); i++)
        least = lower(least, sector_at(i), goods);
    for (size_t i = 0; goods_at(i); i++)
        least = lower(least, goods_at(i), goods);
    return least;
}

int floor_work(bool made)
{
    int least = 0;

    for (size_t i = 0; sector_at(i); i++)
        if ((!made || sector_at(i)->goods) && (!least || sector_at(i)->likelihood < least))
            least = sector_at(i)->likelihood;
    for (size_t i = 0; goods_at(i); i++)
        if ((!made || goods_at(i)->goods) && (!least || goods_at(i)->likelihood < least))
            least = goods_at(i)->likelihood;
    return least;
}

enum risk_level floor_of_country(int country, bool made)
{
    return risk_level_of(least_severity(made), risk_likelihood_of(country, floor_work(made)));
}
