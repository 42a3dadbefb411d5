package dev.buildout.planner.schedule;

/**
 * Money drawn from a source.
 *
 * @param what what is paid
 * @param item index of the activity or lot that is paid for
 * @param source index of the funding source
 * @param from first day of payment
 * @param to day after the last; one day after {@code from} for a single payment
 * @param dollars undiscounted amount, spread evenly over the days
 */
public record Draw(What what, int item, int source, int from, int to, double dollars) {

    /** What a payment is for; the first two are of activities, the others of lots. */
    public enum What {
        WORK_LABOUR,
        WORK_WORKS,
        GOODS_ORDER,
        GOODS_EX_WORKS,
        GOODS_DELIVERY,
        FREIGHT,
        DUTY,
        STORAGE,
        REASSIGNMENT
    }
}
